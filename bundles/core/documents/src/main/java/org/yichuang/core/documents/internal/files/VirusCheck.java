// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.ScanResult;
import org.yichuang.api.gateway.VirusScanGateway;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Has a file scanned before anybody can use it (病毒查杀): what could not be scanned is not taken. */
final class VirusCheck {
    private VirusCheck() {}

    /**
     * Requires that a file is clean.
     *
     * @param scanner the scanner, or {@code null} if none is installed
     * @param mustScan whether a file is refused while no scanner is installed
     * @throws Refusal {@code FILE_INFECTED}; {@code SCAN_UNAVAILABLE} if it can't be scanned now
     */
    static void require(VirusScanGateway scanner, boolean mustScan, String name, Path file) throws IOException {
        if (scanner == null) {
            if (mustScan) {
                throw unavailable(name);
            }
            return;
        }
        Answer<ScanResult> answer;
        try (InputStream content = Files.newInputStream(file)) {
            answer = scanner.scan(content);
        }
        if (!(answer instanceof Answer.Done<ScanResult> done)) {
            throw unavailable(name);
        }
        if (!done.value().isClean()) {
            throw new Refusal(
                    Reason.INVALID,
                    "FILE_INFECTED",
                    "文件“%s”带有病毒（%s），不能上传，请杀毒后重试".formatted(name, done.value().threat()));
        }
    }

    private static Refusal unavailable(String name) {
        return new Refusal(Reason.UNAVAILABLE, "SCAN_UNAVAILABLE", "病毒查杀暂时不可用，文件“%s”没有保存：请稍后重新上传".formatted(name));
    }
}
