// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.Material.Medium;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.gateways.ecertificate.internal.HttpCertificates;
import org.yichuang.gateways.identity.internal.HttpIdentity;
import org.yichuang.gateways.shareddata.internal.HttpSharedData;
import org.yichuang.itests.simulators.Fault;
import org.yichuang.itests.simulators.SimulatorProcess;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Retained;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.prefill.Consent;
import org.yichuang.ports.prefill.PrefillField;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.prefill.Prefilled;
import org.yichuang.ports.prefill.RegisterAnswer;
import org.yichuang.ports.prefill.RegisterAnswer.Outcome;
import org.yichuang.ports.prefill.RegisterQuery;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Sha256;

/** Registers asked over the network from the counter: what they give, what they never give, and what is written down (R77, R96). */
class PrefillTest {
    private static final String ENTERPRISE = "91150626MA0N000088";
    private static final String NAME = "乌审旗长青运输有限公司";
    private static final String PERSON = "150626190001010016";
    private static final Consent WRITTEN = new Consent(Consent.Way.WRITTEN, null);
    /** Less than the connections have, and enough for the first answer of a process that has just begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Actor CLERK = actor(Role.WINDOW_CLERK, "150626");

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.emptied("register_query_file", "register_query");
    private final Gateways gateways = new Gateways();
    private PrefillComponent prefill;

    @BeforeEach
    void start() {
        prefill = new PrefillComponent(
                gateways, database, catalog(), files(), Instant::now, ZoneId.of("Asia/Shanghai"), PATIENCE);
    }

    @AfterEach
    void stop() {
        prefill.close();
    }

    @Test
    void fillsTheFormAndSparesTheApplicantWhatACertificateCovers() throws Exception {
        try (SimulatorProcess data = new SimulatorProcess("shareddata", folder);
                SimulatorProcess certificates = new SimulatorProcess("ecertificate", folder)) {
            gateways.sharedData = new HttpSharedData(data.connection());
            gateways.certificates = new HttpCertificates(certificates.connection());

            Prefilled given = prefill.ask(question(ENTERPRISE, NAME, WRITTEN), CLERK);

            assertThat(given.answers())
                    .extracting(RegisterAnswer::outcome)
                    .containsExactly(Outcome.FOUND, Outcome.FOUND);
            assertThat(given.fields())
                    .extracting(PrefillField::path, PrefillField::value, PrefillField::source)
                    .containsExactlyInAnyOrder(
                            tuple("/applicant/address", "乌审旗嘎鲁图镇创业大街88号"),
                            tuple("/applicant/representative", "巴特尔"),
                            tuple("/form/businessAddress", "乌审旗嘎鲁图镇创业大街88号"));
            assertThat(given.proofs()).singleElement().satisfies(proof -> {
                assertThat(proof.material()).isEqualTo("licence");
                assertThat(proof.source()).isEqualTo(SharedSource.CERTIFICATE);
                assertThat(proof.number()).isEqualTo(ENTERPRISE);
                assertThat(proof.issuer()).isEqualTo("乌审旗市场监督管理局");
                assertThat(proof.issuedOn()).isEqualTo(LocalDate.of(2023, 4, 3));
                assertThat(proof.digest()).isEqualTo(Sha256.of("%PDF-1.4\n%%EOF\n"));
                assertThat(proof.file()).isEqualTo("kept-营业执照.pdf");
            });
            assertThat(keptFiles()).isOne();
            new QueryRetention(database).erase(over(Instant.now().plusSeconds(9), false), CLERK);
            assertThat(keptFiles()).as("not over").isOne();

            RegisterQuery kept = prefill.find(given.query()).orElseThrow();
            assertThat(kept.account()).isEqualTo(CLERK.account());
            assertThat(kept.matterName()).isEqualTo("道路货物运输经营许可");
            assertThat(kept.consent()).isEqualTo(WRITTEN);
            assertThat(kept.isAbout(ENTERPRISE)).isTrue();
            assertThat(kept.isAbout(PERSON)).isFalse();
            assertThat(kept.answers()).isEqualTo(given.answers());
            assertThat(kept.proofs()).isEqualTo(given.proofs());
        }
    }

    @Test
    void nobodyIsLookedUpByANumberAlone() throws Exception {
        try (SimulatorProcess data = new SimulatorProcess("shareddata", folder);
                SimulatorProcess certificates = new SimulatorProcess("ecertificate", folder)) {
            gateways.sharedData = new HttpSharedData(data.connection());
            gateways.certificates = new HttpCertificates(certificates.connection());

            Prefilled given = prefill.ask(question(ENTERPRISE, "别家公司", WRITTEN), CLERK);

            assertThat(given.answers()).extracting(RegisterAnswer::outcome).containsExactly(Outcome.MISMATCH);
            assertThat(given.fields()).isEmpty();
            assertThat(given.proofs()).isEmpty();
            assertThat(certificates.control("received", "")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "ERROR", "DROP_AFTER_WORK", "WRONG_SIGNATURE", "REFUSE"})
    void aRegisterThatIsDownTakesNothingFromTheOthersAndRefusesNothing(Fault fault) throws Exception {
        try (SimulatorProcess data = new SimulatorProcess("shareddata", folder);
                SimulatorProcess certificates = new SimulatorProcess("ecertificate", folder)) {
            gateways.sharedData = new HttpSharedData(data.connection());
            gateways.certificates = new HttpCertificates(certificates.connection());
            certificates.misbehave(fault);

            Prefilled given = prefill.ask(question(ENTERPRISE, NAME, WRITTEN), CLERK);

            assertThat(given.answers())
                    .extracting(RegisterAnswer::outcome)
                    .containsExactly(Outcome.FOUND, Outcome.UNAVAILABLE);
            assertThat(given.answers().get(1).message()).contains("请按纸质材料办理");
            assertThat(given.proofs())
                    .as("the record of the register stands for it")
                    .singleElement()
                    .satisfies(proof -> assertThat(proof.source()).isEqualTo(SharedSource.ENTERPRISE));
        }
    }

    @Test
    void aServiceThatIsGoneIsLeftAloneForAWhile() throws Exception {
        SimulatorProcess data = SimulatorProcess.alone("shareddata", folder);
        gateways.sharedData = new HttpSharedData(data.connection());
        data.close();
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(ask().answers().get(0).message()).contains("连接外部服务失败");
        }
        assertThat(ask().answers().get(0).message()).contains("连续出错");
    }

    @Test
    void withoutGatewaysTheIntakeGoesOnByPaper() {
        assertThat(ask().answers()).extracting(RegisterAnswer::outcome).containsExactly(Outcome.ABSENT, Outcome.ABSENT);
    }

    @Test
    void onlyWhoTakesInMayAskAndOnlyWithConsent() {
        PrefillQuestion question = question(ENTERPRISE, NAME, WRITTEN);
        for (Role role : Role.values()) {
            if (role != Role.WINDOW_CLERK) {
                assertThat(refusal(question, actor(role, "150626"))).isEqualTo("FORBIDDEN");
            }
        }
        assertThat(refusal(question(ENTERPRISE, NAME, null), CLERK)).isEqualTo("CONSENT_MISSING");
        assertThat(refusal(question(ENTERPRISE, NAME, new Consent(Consent.Way.SIGNED, null)), CLERK))
                .isEqualTo("CONSENT_MISSING");
        assertThat(refusal(question(ENTERPRISE, NAME, new Consent(Consent.Way.SIGNED, "others")), CLERK))
                .isEqualTo("FILE_UNKNOWN");
        assertThat(refusal(question("123", NAME, WRITTEN), CLERK)).isEqualTo("APPLICANT_INVALID");
        assertThat(refusal(question(ENTERPRISE, " ", WRITTEN), CLERK)).isEqualTo("APPLICANT_INVALID");
        assertThat(prefill.list(null, null, 10, actor(Role.AUDIT_ADMINISTRATOR, null))
                        .items())
                .isEmpty();
    }

    @Test
    void whoAskedAboutWhomIsListedMaskedToThoseWhoWatch() {
        Prefilled one = prefill.ask(
                new PrefillQuestion("M1", null, ApplicantKind.NATURAL_PERSON, "巴特尔", PERSON, "CASE-1", WRITTEN), CLERK);
        Prefilled two = ask();
        Actor audit = actor(Role.AUDIT_ADMINISTRATOR, null);

        assertThat(prefill.list(null, null, 1, audit).items())
                .extracting(RegisterQuery::number)
                .containsExactly(two.query());
        assertThat(prefill.list(null, prefill.list(null, null, 1, audit).next(), 1, audit)
                        .items())
                .extracting(RegisterQuery::number)
                .containsExactly(one.query());
        assertThat(prefill.list("CASE-1", null, 10, actor(Role.SUPERVISOR, "150626"))
                        .items())
                .singleElement()
                .satisfies(query -> assertThat(query.holder()).isEqualTo("巴** 150626********0016"));
        assertThat(prefill.list(null, null, 10, actor(Role.SUPERVISOR, "500000"))
                        .items())
                .isEmpty();
        assertThat(catchThrowable(() -> prefill.list(null, null, 10, CLERK))).isInstanceOf(Refusal.class);
    }

    @Test
    void whomItWasAboutIsErasedAfterTheRetention() throws Exception {
        Prefilled old = prefill.ask(
                new PrefillQuestion("M1", null, ApplicantKind.NATURAL_PERSON, "巴特尔", PERSON, "CASE-1", WRITTEN), CLERK);
        QueryRetention retention = new QueryRetention(database);
        Instant later = Instant.now().plusSeconds(1);

        assertThat(retention.erase(over(later, false), CLERK)).isZero();
        assertThat(retention.erase(over(later, true), CLERK)).isOne();
        assertThat(retention.erase(over(later, true), CLERK)).as("once").isZero();

        RegisterQuery left = prefill.find(old.query()).orElseThrow();
        // Not the whole record: its number and its times are full of digits too.
        assertThat(left.holder()
                        + left.holderDigest()
                        + left.proofs()
                        + left.answers().stream().map(RegisterAnswer::message).toList())
                .doesNotContain("巴", "150626******", "0016");
        assertThat(left.isAbout(PERSON)).isFalse();
        assertThat(left.account()).as("who asked stays").isEqualTo(CLERK.account());
        assertThat(left.consent().way()).isEqualTo(Consent.Way.WRITTEN);
    }

    /** How many files the queries keep. */
    private int keptFiles() throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from register_query_file")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Retained.Terms over(Instant latest, boolean isOver) {
        return new Retained.Terms() {
            @Override
            public Instant latest() {
                return latest;
            }

            @Override
            public boolean isOver(String matter, Instant endedAt) {
                return isOver;
            }
        };
    }

    @Test
    void identitiesAreCheckedInTimeOrNotAtAll() throws Exception {
        IdentityComponent identities = new IdentityComponent(gateways, PATIENCE);
        assertThat(identities.check("巴特尔", PERSON)).isEmpty();
        try (SimulatorProcess service = new SimulatorProcess("identity", folder)) {
            gateways.identity = new HttpIdentity(service.connection());
            assertThat(identities.check("巴特尔", PERSON)).contains(IdentityMatch.MATCH);
            assertThat(identities.check("乌兰", PERSON)).contains(IdentityMatch.NO_MATCH);
            service.misbehave(Fault.SLOW);
            assertThat(identities.check("巴特尔", PERSON)).isEmpty();
        } finally {
            identities.close();
        }
    }

    private Prefilled ask() {
        return prefill.ask(question(ENTERPRISE, NAME, WRITTEN), CLERK);
    }

    private String refusal(PrefillQuestion question, Actor actor) {
        return ((Refusal) catchThrowable(() -> prefill.ask(question, actor))).code();
    }

    private static PrefillQuestion question(String number, String name, Consent consent) {
        return new PrefillQuestion("M1", Map.of(), ApplicantKind.ENTERPRISE, name, number, null, consent);
    }

    private static Tuple tuple(String path, String value) {
        return Tuple.tuple(path, value, SharedSource.ENTERPRISE);
    }

    private static Actor actor(Role role, String region) {
        return new Actor("a-" + role, role.title(), Set.of(role), "12150626MB0N00036C", "政务服务中心", region, null);
    }

    /** One matter that asks for a licence and a form with an address. */
    private static Catalog catalog() {
        Material licence = new Material(
                "licence",
                "营业执照",
                true,
                true,
                false,
                0,
                0,
                Medium.SHARED,
                "政府部门核发",
                "营业执照",
                "条例",
                null,
                List.of("登记状态为存续"),
                null,
                List.of(SharedSource.CERTIFICATE, SharedSource.ENTERPRISE));
        Map<String, Object> form = Map.of(
                "type",
                "object",
                "properties",
                Map.of("businessAddress", Map.of("type", "string", "x-prefill", "enterprise.address")));
        MatterDefinition matter = new MatterDefinition(
                "M1",
                "000000000000",
                "道路货物运输经营许可",
                List.of(),
                null,
                null,
                null,
                "150626",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                1,
                List.of(),
                List.of(),
                List.of(licence),
                form,
                List.of(),
                List.of(),
                false,
                null,
                null,
                1,
                List.of(),
                null,
                null);
        MatterVersion version = new MatterVersion("d".repeat(64), matter, "test", Instant.EPOCH, true);
        Checklist checklist = new Checklist(List.of(), List.of(), List.of(), matter.materials(), List.of(), null, null);
        return (Catalog) Proxy.newProxyInstance(
                Catalog.class.getClassLoader(),
                new Class<?>[] {Catalog.class},
                (proxy, method, arguments) -> method.getName().equals("offered") ? Optional.of(version) : checklist);
    }

    /** Keeps nothing, and knows one file of somebody else. */
    private static FileStore files() {
        return (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class}, (proxy, method, arguments) -> {
                    boolean store = method.getName().equals("store");
                    String id = store ? "kept-" + arguments[0] : (String) arguments[0];
                    return new StoredFile(
                            id, "a".repeat(64), id, "application/pdf", 1, store ? CLERK.account() : "x", Instant.EPOCH);
                });
    }
}
