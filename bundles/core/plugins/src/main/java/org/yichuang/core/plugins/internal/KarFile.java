// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.yichuang.core.plugins.internal.signing.KarSignature;

/**
 * A plug-in as its vendor ships it: a KAR with one feature and one bundle.
 *
 * <p>Nothing is unpacked by the names in the archive, so a name that points out of it does no harm.
 *
 * @param digest SHA-256 of the whole file, in hexadecimal
 * @param feature the one feature
 * @param bundle the bytes of the one bundle
 * @param contents what is in it
 * @param signature who signed it
 */
record KarFile(
        String digest, FeatureDescriptor feature, byte[] bundle, BundleContents contents, KarSignature signature) {
    private static final int MAXIMUM_ENTRIES = 500;
    private static final int MAXIMUM_BUNDLE = 64 << 20;
    private static final int MAXIMUM_DESCRIPTOR = 1 << 20;

    /**
     * Reads a KAR.
     *
     * @throws org.yichuang.ports.problem.Refusal if it is none, or not one feature with one bundle
     */
    static KarFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw Refusals.notSound(name, "文件 " + file + " 不存在", "请检查路径");
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAXIMUM_ENTRIES) {
                throw Refusals.notSound(name, "条目超过 " + MAXIMUM_ENTRIES + " 个", "一个插件只含一个特性和一个组件包");
            }
            Names.requireSound(name, zip);
            var descriptor = only(zip, name, ".xml", "特性描述文件（features.xml）");
            var jar = only(zip, name, ".jar", "组件包（jar）");
            var feature = FeatureDescriptor.parse(name, bytes(zip, name, descriptor, MAXIMUM_DESCRIPTOR));
            var bundle = bytes(zip, name, jar, MAXIMUM_BUNDLE);
            return new KarFile(digest(file), feature, bundle, BundleContents.read(name, bundle), KarSignature.of(file));
        } catch (ZipException e) {
            throw Refusals.notSound(name, "不是完整的 KAR（zip）文件", "请重新获取文件并核对摘要");
        } catch (IOException e) {
            throw Refusals.notSound(name, "无法读取：" + e.getMessage(), "请检查文件权限和磁盘");
        }
    }

    private static ZipEntry only(ZipFile zip, String name, String suffix, String what) {
        List<? extends ZipEntry> found = zip.stream()
                .filter(entry -> entry.getName().startsWith("repository/"))
                .filter(entry ->
                        entry.getName().endsWith(suffix) && !entry.getName().endsWith("maven-metadata-local.xml"))
                .toList();
        if (found.size() != 1) {
            throw Refusals.notSound(name, "含有 " + found.size() + " 个" + what, "一个插件只含一个特性和一个组件包，私有库应嵌入组件包内");
        }
        return found.get(0);
    }

    private static byte[] bytes(ZipFile zip, String name, ZipEntry entry, int maximum) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(maximum + 1);
            if (bytes.length > maximum) {
                throw Refusals.notSound(name, entry.getName() + " 超过 " + (maximum >> 20) + " MB", "请减小插件");
            }
            return bytes;
        }
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
