// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The changelogs of the core (变更日志): a master file and, beside it, the files that it includes.
 *
 * @param folder of the changelogs among the resources of this bundle, ending with a slash
 */
record Changelogs(String folder) {

    private static final String MASTER = "master.yaml";
    private static final Pattern INCLUDED = Pattern.compile("^\\s*file:\\s*(\\S+)\\s*$", Pattern.MULTILINE);

    /**
     * Names the master changelog.
     *
     * @return its path among the resources of this bundle
     */
    String master() {
        return folder + MASTER;
    }

    /**
     * Computes a digest over the master and all that it includes.
     *
     * @return SHA-256 in hexadecimal
     * @throws UncheckedIOException if a file that the master includes is not there
     */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] master = read(MASTER);
            digest.update(master);
            for (String file : included(new String(master, StandardCharsets.UTF_8))) {
                digest.update(read(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String[] included(String master) {
        return INCLUDED.matcher(master)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toArray(String[]::new);
    }

    private byte[] read(String file) throws IOException {
        try (InputStream in = Changelogs.class.getClassLoader().getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new FileNotFoundException("No changelog " + folder + file + "; see the list in " + master());
            }
            return in.readAllBytes();
        }
    }
}
