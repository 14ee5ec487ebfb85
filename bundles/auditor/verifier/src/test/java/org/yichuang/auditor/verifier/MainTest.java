// SPDX-License-Identifier: Apache-2.0
package org.yichuang.auditor.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.core.trail.AnchorCertificate;
import org.yichuang.core.trail.AnchorKey;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.Export;
import org.yichuang.core.trail.Leaf;
import org.yichuang.core.trail.PublicPart;

/** Two cases of three actions, two anchors, a document: every kind of tampering with them is found without any secret. */
class MainTest {
    private static final AnchorKey KEY = key();
    private static final AnchorKey FOREIGN = key();

    private static final String SHA_256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private Path documents;

    private final List<Export.Line> export = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    private AnchorCertificate certificate = KEY.certificate();

    @BeforeEach
    void make() {
        List<Export.ActionLine> first = chain("CASE-A", 1L);
        List<Export.ActionLine> second = chain("CASE-B", 2L);
        Export.DocumentLine document = document(SHA_256_OF_ABC);
        AnchorLine one = AnchorLine.make(1, 10, PublicPart.BEGINNING, leaves(first), KEY);
        List<Leaf> leaves = new ArrayList<>(leaves(second));
        leaves.add(document.held().leaf());
        AnchorLine two = AnchorLine.make(2, 20, one.anchor().hash(), leaves, KEY);
        anchors.addAll(List.of(one.text(), two.text()));
        export.add(new Export.Head(Export.FORMAT, 30, 1, 2));
        export.addAll(first);
        export.addAll(second);
        export.add(document);
    }

    @Test
    void anUntouchedTrailIsSound() throws IOException {
        assertThat(run(0)).contains("完好 / sound", "核验办件 2 件、办理记录 6 条、锚 2 个");
    }

    @Test
    void aChangedActionIsFound() throws IOException {
        change(2, line -> with(line, "another", line.action().previous(), line.hash()));
        assertThat(run(1)).contains("CASE-A #2: 办理记录被改动：与其摘要不符 / the action was changed: its hash is another one");
    }

    @Test
    void aChainComputedAnewIsFound() throws IOException {
        List<Export.ActionLine> forged = chain("CASE-A", 1L, "forged");
        for (int index = 0; index < forged.size(); index++) {
            export.set(index + 1, forged.get(index));
        }
        assertThat(run(1)).contains("CASE-A #1: 办理记录被改动：与锚 1 不符", "CASE-A #3: 办理记录被改动：与锚 1 不符");
    }

    @Test
    void aRemovedActionIsFoundWhereverItStood() throws IOException {
        for (int position : new int[] {1, 2, 3}) {
            export.clear();
            anchors.clear();
            make();
            export.remove(position);
            assertThat(run(1)).contains("CASE-A #" + position + ": 办理记录被删除：锚 1 中有记载");
        }
    }

    @Test
    void aRemovedCaseIsFound() throws IOException {
        export.subList(1, 4).clear();
        assertThat(run(1)).contains("CASE-A #1: 办理记录被删除", "CASE-A #3: 办理记录被删除");
    }

    @Test
    void anInsertedActionIsFound() throws IOException {
        Export.ActionLine last = (Export.ActionLine) export.get(3);
        PublicPart part = part("CASE-A", 4, "inserted", last.hash());
        export.add(4, new Export.ActionLine(part, 2, part.hash(), null, 1L));
        assertThat(run(1)).contains("CASE-A #4: 办理记录是添加的：自称属于锚 1");
    }

    @Test
    void anActionMovedToAnotherAnchorIsFound() throws IOException {
        change(3, line -> new Export.ActionLine(line.action(), 2, line.hash(), null, 2L));
        assertThat(run(1)).contains("CASE-A #3: 办理记录被改挂到别的锚：锚 1 中有记载", "自称属于锚 2");
    }

    @Test
    void aChangedDocumentIsFound() throws IOException {
        export.set(7, document("d2"));
        assertThat(run(1)).contains("doc: 文书被改动：与锚 2 不符");
    }

    @Test
    void aRemovedAnchorIsFound() throws IOException {
        anchors.remove(0);
        assertThat(run(1)).contains("锚 1 缺失");
    }

    @Test
    void aRemovedLastAnchorIsFoundByWhatClaimsIt() throws IOException {
        anchors.remove(1);
        assertThat(run(1)).contains("CASE-B #1: 办理记录是添加的：自称属于锚 2");
    }

    @Test
    void anEditedFileIsFound() throws IOException {
        anchors.set(0, anchors.get(0).replace("\"actions\":3", "\"actions\":4"));
        assertThat(run(1)).contains("锚 1 的签名不正确", "锚 2 与上一个锚的链接断开");
        anchors.set(0, "nonsense");
        assertThat(run(1)).contains("锚 1 无法读取");
    }

    @Test
    void aForeignCertificateIsFound() throws IOException {
        certificate = FOREIGN.certificate();
        assertThat(run(1)).contains("锚 1 由未知证书签名");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        export.remove(0);
        assertThat(run(2)).contains("无法核验 / cannot verify");
        assertThat(Main.run(new PrintStream(new ByteArrayOutputStream()), "export", "--anchors"))
                .isEqualTo(2);
    }

    @Test
    void acceptsWhatARecordOnTheTrailSaysWasErased() throws IOException {
        change(1, line -> without(line, Export.Content.ERASED));
        assertThat(run(1)).contains("没有个人信息到期删除的记录");
        Export.ActionLine last = (Export.ActionLine) export.get(3);
        PublicPart erase = new PublicPart(
                last.action().caseNo(), 4, Export.ERASE, "PLATFORM", "U", "R", 1, 2, "s", "p", "q", "SM3", last.hash());
        export.add(4, new Export.ActionLine(erase, 2, erase.hash(), null, null));
        assertThat(run(0)).contains("其中 1 件的个人信息已按期删除");
    }

    @Test
    void acceptsNoRecordOfAnotherCase() throws IOException {
        change(1, line -> without(line, Export.Content.ERASED));
        PublicPart erase = new PublicPart(
                "Z", 1, Export.ERASE, "PLATFORM", "U", "R", 1, 2, "s", "p", "q", "SM3", PublicPart.BEGINNING);
        export.add(new Export.ActionLine(erase, 2, erase.hash(), null, null));
        assertThat(run(1)).contains("没有个人信息到期删除的记录");
    }

    @Test
    void findsContentThatWasTakenByHand() throws IOException {
        change(1, line -> without(line, Export.Content.LOST));
        assertThat(run(1)).contains("办理内容被改动或者删除");
    }

    @Test
    void comparesTheFilesOfDocuments() throws IOException {
        assertThat(run(0)).contains("documents: 0 compared by their files, 1 by digest alone");
        documents = Files.createDirectory(folder.resolve("documents"));
        assertThat(run(1)).contains("CASE-B 受理通知书（1） doc.pdf: 文书文件缺失 / the file is missing");
        Files.writeString(documents.resolve("doc.pdf"), "abc");
        assertThat(run(0)).contains("documents: 1 compared by their files, 0 by digest alone");
        Files.writeString(documents.resolve("doc.pdf"), "abd");
        assertThat(run(1)).contains("CASE-B 受理通知书（1） doc.pdf: 文书文件被改动");
    }

    @Test
    void readsNoFileElsewhere() throws IOException {
        documents = Files.createDirectory(folder.resolve("documents"));
        export.set(7, new Export.DocumentLine("../doc", SHA_256_OF_ABC, 2L, "CASE-B", "t", null));
        assertThat(run(2)).contains("not the name of a document");
    }

    @Test
    void acceptsAnErasedDocumentOnlyOfACaseThatWasErased() throws IOException {
        export.set(7, new Export.DocumentLine("doc", SHA_256_OF_ABC, 2L, "CASE-B", "t", Export.Content.ERASED));
        assertThat(run(1)).contains("CASE-B t doc.pdf: 办理内容被删除，但没有个人信息到期删除的记录");
    }

    private static Export.DocumentLine document(String digest) {
        return new Export.DocumentLine("doc", digest, 2L, "CASE-B", "受理通知书（1）", null);
    }

    private static Export.ActionLine without(Export.ActionLine line, Export.Content content) {
        return new Export.ActionLine(line.action(), line.form(), line.hash(), line.code(), line.anchor(), content);
    }

    private void change(int index, UnaryOperator<Export.ActionLine> change) {
        export.set(index, change.apply((Export.ActionLine) export.get(index)));
    }

    private String run(int expected) throws IOException {
        List<String> lines =
                new ArrayList<>(export.stream().map(Export.Line::text).toList());
        lines.add(new Export.End(lines.size()).text());
        Path exportFile = Files.write(folder.resolve("export.jsonl"), lines);
        Path anchorFile = Files.write(folder.resolve("anchors-2026.jsonl"), anchors);
        Path certificateFile = Files.writeString(folder.resolve("trail.pem"), certificate.pem());
        List<String> arguments = new ArrayList<>(List.of(
                exportFile.toString(),
                "--anchors",
                anchorFile.toString(),
                "--certificate",
                certificateFile.toString()));
        if (documents != null) {
            arguments.addAll(List.of("--documents", documents.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(expected);
        return text;
    }

    private static List<Export.ActionLine> chain(String caseNo, long anchor) {
        return chain(caseNo, anchor, "summary");
    }

    private static List<Export.ActionLine> chain(String caseNo, long anchor, String summary) {
        List<Export.ActionLine> lines = new ArrayList<>();
        String previous = PublicPart.BEGINNING;
        for (int sequence = 1; sequence <= 3; sequence++) {
            PublicPart part = part(caseNo, sequence, summary, previous);
            previous = part.hash();
            lines.add(new Export.ActionLine(part, 2, previous, null, anchor));
        }
        return lines;
    }

    private static Export.ActionLine with(Export.ActionLine line, String summary, String previous, String hash) {
        PublicPart part = part(line.action().caseNo(), line.action().sequence(), summary, previous);
        return new Export.ActionLine(part, 2, hash, null, line.anchor());
    }

    private static PublicPart part(String caseNo, int sequence, String summary, String previous) {
        return new PublicPart(
                caseNo, sequence, "SAVE", "WINDOW_CLERK", "U", "R", 1, 2, summary, "p", "q", "SM3", previous);
    }

    private static List<Leaf> leaves(List<Export.ActionLine> lines) {
        return lines.stream().map(line -> line.held().leaf()).toList();
    }

    private static AnchorKey key() {
        try {
            Provider provider = new BouncyCastleProvider();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=test");
            byte[] encoded = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            new Date(0),
                            new Date(Long.MAX_VALUE / 100_000),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("SM3withSM2")
                            .setProvider(provider)
                            .build(pair.getPrivate()))
                    .getEncoded();
            return new AnchorKey(pair.getPrivate().getEncoded(), AnchorCertificate.of(encoded));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
