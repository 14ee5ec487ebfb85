// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import java.io.IOException;
import java.nio.file.Path;

/** Runs a program and returns what it printed; it must end well. */
final class Command {
    private Command() {}

    static String run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + output);
        }
        return output;
    }
}
