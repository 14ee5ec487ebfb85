// SPDX-License-Identifier: Apache-2.0
package org.yichuang.auditor.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.core.trail.AnchorCertificate;
import org.yichuang.core.trail.AnchorChain;
import org.yichuang.core.trail.AnchorFiles;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.Finding;
import org.yichuang.core.trail.UnreadableException;

/** The program. */
public final class Main {
    private static final int SOUND = 0;
    private static final int FAULTS = 1;
    private static final int UNABLE = 2;

    private Main() {}

    /** Runs the program. */
    public static void main(String... arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** Runs the program; returns its exit code. */
    public static int run(PrintStream out, String... arguments) {
        try {
            return verify(out, Arguments.of(arguments));
        } catch (IllegalArgumentException wrong) {
            out.println(Arguments.USAGE);
            return UNABLE;
        } catch (IOException | UncheckedIOException | UnreadableException unable) {
            out.println("无法核验 / cannot verify: " + unable.getMessage());
            return UNABLE;
        }
    }

    private static int verify(PrintStream out, Arguments arguments) throws IOException {
        Map<String, AnchorCertificate> certificates = new HashMap<>();
        for (Path file : arguments.certificates()) {
            AnchorCertificate certificate = AnchorCertificate.of(Files.readAllBytes(file));
            certificates.put(certificate.fingerprint(), certificate);
            out.println("证书 / certificate: " + certificate.subject() + ", SM3 " + certificate.fingerprint());
        }
        DocumentCheck documents = new DocumentCheck(arguments.documents());
        ExportCheck export = new ExportCheck(documents);
        AnchorFiles.read(arguments.export(), export::read);
        export.end();
        AnchorChain chain = new AnchorChain(certificates);
        List<Finding> findings = new ArrayList<>();
        for (Path file : arguments.anchors()) {
            AnchorFiles.read(file, line -> anchor(line, chain, export, findings));
        }
        findings.addAll(export.findings());
        out.printf(
                "核验办件 %d 件、办理记录 %d 条、锚 %d 个；未锚定 %d 条%n",
                export.cases(), export.actions(), chain.last(), export.uncovered());
        out.printf(
                "verified %d cases, %d actions, %d anchors; %d without an anchor%n",
                export.cases(), export.actions(), chain.last(), export.uncovered());
        out.printf(
                "文书：比对文件 %d 份，仅核对摘要 %d 份，已按期删除 %d 份%n", documents.compared(), documents.byDigest(), documents.gone());
        out.printf(
                "documents: %d compared by their files, %d by digest alone, %d erased after their retention%n",
                documents.compared(), documents.byDigest(), documents.gone());
        if (export.erasures() > 0) {
            out.printf(
                    "其中 %1$d 件的个人信息已按期删除 / in %1$d of them personal data was erased after its retention%n",
                    export.erasures());
        }
        findings.forEach(finding -> out.println(text(finding)));
        out.println(findings.isEmpty() ? "完好 / sound" : "发现 " + findings.size() + " 处问题 / faults found");
        return findings.isEmpty() ? SOUND : FAULTS;
    }

    private static void anchor(String text, AnchorChain chain, ExportCheck export, List<Finding> findings) {
        try {
            AnchorLine line = AnchorLine.parse(text);
            findings.addAll(chain.check(line));
            export.compare(line);
        } catch (UnreadableException broken) {
            findings.add(new Finding(Finding.Kind.ANCHOR_UNREADABLE, chain.last() + 1, "", 0));
        }
    }

    private static String text(Finding finding) {
        String step = finding.sequence() == 0 ? "" : " #" + finding.sequence();
        String where = finding.subject().isEmpty() ? "" : finding.subject() + step + ": ";
        return where + finding.chinese() + " / " + finding.english();
    }
}
