// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The accounts of the demo, as the file tells them that {@code ./run} prints. */
public final class DemoAccounts {
    private DemoAccounts() {}

    public static String password(Instance instance, String login) {
        try {
            return Files.readAllLines(instance.home().resolve("data/security/demo-accounts")).stream()
                    .map(line -> line.split("\\s+"))
                    .filter(words -> words[0].equals(login))
                    .map(words -> words[1])
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no demo account " + login));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
