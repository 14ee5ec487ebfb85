// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.core.plugins.internal.signing.Vendor.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.plugins.internal.signing.SignerRules.Verdict;
import org.yichuang.ports.problem.Fault;

class SignerRulesTest {
    private static final String TRANSPORT = "11150626MB0N0001XL";

    @TempDir
    private Path folder;

    private Vendor vendor;

    @BeforeEach
    void aVendor() throws Exception {
        vendor = Vendor.named("vendor");
    }

    @Test
    void anUnsignedPluginIsForTrialsOnly() throws Exception {
        assertThat(judge(false, kar())).isEqualTo(new Verdict(null, List.of()));
        assertThat(codes(judge(true, kar()))).containsExactly("SIGNATURE_MISSING");
    }

    @Test
    void aTrustedVendorDefinesWhatIsHis() throws Exception {
        var verdict = judge(true, vendor.sign(kar()), matter(TRANSPORT, "150626"));

        assertThat(verdict).isEqualTo(new Verdict("供应商甲", List.of()));
    }

    @Test
    void theMatterOfAnotherDepartmentOrPlaceIsRefusedInEveryMode() throws Exception {
        var kar = vendor.sign(kar());

        for (var production : List.of(true, false)) {
            assertThat(codes(judge(production, kar, matter("11150626MB0N00028L", "150626"))))
                    .containsExactly("SIGNER_SCOPE");
            assertThat(codes(judge(production, kar, matter(TRANSPORT, "500231"))))
                    .containsExactly("SIGNER_SCOPE");
            assertThat(codes(judge(production, kar, matter(TRANSPORT, "150602"))))
                    .isEmpty();
        }
    }

    @Test
    void whoIsListedForNothingDefinesNothing() throws Exception {
        var nobody = new TrustedSigner("供应商乙", vendor.certificate(), List.of(), List.of("*"));
        var everybody = new TrustedSigner("平台", vendor.certificate(), List.of("*"), List.of("*"));
        var signature = KarSignature.of(vendor.sign(kar()));
        var matters = List.of(matter(TRANSPORT, "150626"));

        assertThat(codes(rules(true, nobody).judge(signature, () -> matters))).containsExactly("SIGNER_SCOPE");
        assertThat(codes(rules(true, nobody).judge(signature, List::of))).isEmpty();
        assertThat(codes(rules(true, everybody).judge(signature, () -> matters)))
                .isEmpty();
    }

    @Test
    void aStrangerIsRefusedInProduction() throws Exception {
        var kar = Vendor.named("vendor").sign(kar());

        assertThat(judge(true, kar).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("SIGNER_UNKNOWN");
            assertThat(fault.message()).contains("CN=vendor");
        });
        assertThat(judge(false, kar)).isEqualTo(new Verdict(null, List.of()));
    }

    @Test
    void whoseCertificateTheListedOneIssuedIsTrustedWhileItIsValid() throws Exception {
        var employee = vendor.issues("employee", NOW.plus(Duration.ofDays(1)));
        var former = vendor.issues("former", NOW.minus(Duration.ofDays(1)));

        assertThat(judge(true, employee.sign(kar()))).isEqualTo(new Verdict("供应商甲", List.of()));
        assertThat(codes(judge(true, former.sign(kar())))).containsExactly("SIGNER_EXPIRED");
    }

    @Test
    void aChainThatOnlyNamesTheListedOneIsNotHis() throws Exception {
        var impostor = Vendor.named("vendor").issues("employee", NOW.plus(Duration.ofDays(1)));
        var forged = new Vendor(impostor.keys(), List.of(impostor.certificate(), vendor.certificate()));

        assertThat(codes(judge(true, forged.sign(kar())))).containsExactly("SIGNER_UNKNOWN");
    }

    @Test
    void whatWasChangedOrAddedAfterwardsIsRefusedInEveryMode() throws Exception {
        var changed = vendor.sign(kar());
        put(changed, "repository/a.txt", "changed");
        var grown = vendor.sign(kar());
        put(grown, "repository/b.txt", "added");

        for (var production : List.of(true, false)) {
            assertThat(codes(judge(production, changed))).containsExactly("SIGNATURE_BROKEN");
            assertThat(codes(judge(production, grown))).containsExactly("SIGNATURE_BROKEN");
        }
    }

    private Verdict judge(boolean production, Path kar, MatterDefinition... matters) throws IOException {
        var signer = new TrustedSigner("供应商甲", vendor.certificate(), List.of(TRANSPORT), List.of("1506"));
        return rules(production, signer).judge(KarSignature.of(kar), () -> List.of(matters));
    }

    private static SignerRules rules(boolean production, TrustedSigner signer) {
        return new SignerRules(() -> NOW, production, List.of(signer));
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.faults().stream().map(Fault::code).toList();
    }

    private Path kar() throws IOException {
        var kar = Files.createTempFile(folder, "plugin", ".kar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(kar))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("repository/a.txt"));
            zip.write("as the vendor made it".getBytes(StandardCharsets.UTF_8));
        }
        return kar;
    }

    private static void put(Path kar, String name, String content) throws IOException {
        try (var files = FileSystems.newFileSystem(kar)) {
            Files.writeString(files.getPath(name), content);
        }
    }

    private static MatterDefinition matter(String agency, String region) {
        return new MatterDefinition(
                "code",
                null,
                "事项",
                null,
                null,
                null,
                new Agency("部门", agency, "部"),
                region,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                0,
                null,
                null,
                null);
    }
}
