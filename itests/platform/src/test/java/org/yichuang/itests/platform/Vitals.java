// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a process keeps after everything that it can do without is gone.
 *
 * @param heapMegabytes heap in use after a full collection
 * @param threads how many threads it has
 */
public record Vitals(double heapMegabytes, int threads) {
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    /** Looks at a process of this machine. */
    public static Vitals of(long pid) throws IOException, InterruptedException {
        // Twice: what the first one finds to be closed is gone after the second.
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        var heap = jcmd(pid, "GC.heap_info");
        var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
        return new Vitals(first(USED, heap) / 1024.0, (int) first(THREADS, status));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("jcmd", Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        return output;
    }

    private static long first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Nothing like " + pattern + " in: " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
