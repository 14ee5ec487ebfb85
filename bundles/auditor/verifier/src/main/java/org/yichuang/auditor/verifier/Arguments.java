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
 * @param documents the folder with the files of the documents; {@code null} if there is none
 */
record Arguments(Path export, List<Path> anchors, List<Path> certificates, Path documents) {
    static final String USAGE = """
            用法 / Usage:
              java -jar yichuang-trail-verifier.jar 导出文件 --anchors 锚文件... --certificate 证书... [--documents 文书文件夹]
              java -jar yichuang-trail-verifier.jar EXPORT --anchors FILE... --certificate FILE... [--documents FOLDER]
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
        List<Path> documents = new ArrayList<>();
        List<Path> current = exports;
        for (String argument : arguments) {
            switch (argument) {
                case "--anchors" -> current = anchors;
                case "--certificate" -> current = certificates;
                case "--documents" -> current = documents;
                default -> {
                    if (argument.startsWith("--")) {
                        throw new IllegalArgumentException(argument);
                    }
                    current.add(Path.of(argument));
                }
            }
        }
        if (exports.size() != 1 || anchors.isEmpty() || certificates.isEmpty() || documents.size() > 1) {
            throw new IllegalArgumentException("");
        }
        return new Arguments(exports.get(0), anchors, certificates, documents.isEmpty() ? null : documents.get(0));
    }
}
