// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The signature of a KAR, as {@code jarsigner} makes it.
 *
 * @param chains certificates of each who signed all of it, his own first; empty if nobody did
 * @param fault what is wrong with it, in Chinese, or {@code null}
 */
public record KarSignature(List<List<X509Certificate>> chains, String fault) {
    private static final String OWN_FILES = "(?i)META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))";

    /**
     * Reads and verifies a signature.
     *
     * @throws IOException if the file can't be read
     */
    public static KarSignature of(Path kar) throws IOException {
        try (var jar = new JarFile(kar.toFile(), true)) {
            Set<CodeSigner> common = null;
            var signed = false;
            var entries = jar.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().matches(OWN_FILES))
                    .toList();
            for (JarEntry entry : entries) {
                var signers = signers(jar, entry);
                signed |= !signers.isEmpty();
                if (common == null) {
                    common = new HashSet<>(signers);
                } else {
                    common.retainAll(signers);
                }
            }
            if (common == null || common.isEmpty()) {
                return new KarSignature(List.of(), signed ? "只有部分内容有签名，签名之后又加入了内容" : null);
            }
            return new KarSignature(common.stream().map(KarSignature::chain).toList(), null);
        } catch (SecurityException changed) {
            return new KarSignature(List.of(), "签名之后内容被改动：" + changed.getMessage());
        }
    }

    /** An entry's signers are known once it was read to its end. */
    private static Set<CodeSigner> signers(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return entry.getCodeSigners() == null ? Set.of() : Set.of(entry.getCodeSigners());
    }

    private static List<X509Certificate> chain(CodeSigner signer) {
        return Stream.of(signer.getSignerCertPath().getCertificates())
                .flatMap(List::stream)
                .map(X509Certificate.class::cast)
                .toList();
    }
}
