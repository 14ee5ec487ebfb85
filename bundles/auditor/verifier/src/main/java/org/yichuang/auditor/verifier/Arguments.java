// SPDX-License-Identifier: Apache-2.0
package org.yichuang.auditor.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the verifier was called with.
 *
 * @param export the export of the platform
 * @param anchors files of anchors, in the order of their years
 * @param certificates certificates that may have signed them
 */
record Arguments(Path export, List<Path> anchors, List<Path> certificates) {
    static final String USAGE = """
            用法 / Usage:
              java -jar yichuang-trail-verifier.jar 导出文件 --anchors 锚文件... --certificate 证书...
              java -jar yichuang-trail-verifier.jar EXPORT --anchors FILE... --certificate FILE...
            返回 / Exit code: 0 完好 sound, 1 发现问题 faults found, 2 无法核验 cannot verify""";

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if something is missing or unknown
     */
    static Arguments of(String... arguments) {
        List<Path> exports = new ArrayList<>();
        List<Path> anchors = new ArrayList<>();
        List<Path> certificates = new ArrayList<>();
        List<Path> current = exports;
        for (String argument : arguments) {
            switch (argument) {
                case "--anchors" -> current = anchors;
                case "--certificate" -> current = certificates;
                default -> {
                    if (argument.startsWith("--")) {
                        throw new IllegalArgumentException(argument);
                    }
                    current.add(Path.of(argument));
                }
            }
        }
        if (exports.size() != 1 || anchors.isEmpty() || certificates.isEmpty()) {
            throw new IllegalArgumentException("");
        }
        return new Arguments(exports.get(0), anchors, certificates);
    }
}
