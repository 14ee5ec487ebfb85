// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.IssueEntry;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.problem.Refusal;

/** The register of what was issued, as hall and departments read it (出件登记, 送达结果交接; R65, R67). */
@TestInstance(Lifecycle.PER_CLASS)
class IssueRegisterTest {
    private static final Actor ELSEWHERE =
            new Actor("clerk09", "外地人员", Set.of(Role.WINDOW_CLERK), "hall", "东胜区政务服务中心", "150602", "B01");

    private final World world = new World();
    private String today;
    private String tomorrow;

    @BeforeAll
    void twoAreIssued() {
        today = issued();
        world.pass(Duration.ofDays(1));
        tomorrow = issued();
        Sample.caseAfter(world, RECEIVE, ACCEPT);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void theDepartmentReadsWhatWasDelivered() {
        assertThat(numbers(null, World.APPROVER)).containsExactly(today, tomorrow);
        IssueEntry entry = list(null, null, 100, World.APPROVER).items().get(1);
        assertThat(entry.issuedAt()).isEqualTo(world.now);
        assertThat(entry.issuedBy()).isEqualTo(World.ISSUER.name());
        assertThat(entry.way()).isEqualTo(DeliveryMethod.COUNTER);
        assertThat(entry.resultNumber()).isEqualTo("蒙交运管许可150626000001号");
        assertThat(entry.receiver()).isEqualTo("巴**");
        assertThat(entry.agent()).isFalse();
    }

    @Test
    void othersReadTheirOwnOnly() {
        assertThat(numbers(null, World.ISSUER)).containsExactly(today, tomorrow);
        assertThat(numbers(null, World.STRANGER)).isEmpty();
        assertThat(numbers(null, World.CHANNEL)).isEmpty();
        assertThat(numbers(null, ELSEWHERE)).isEmpty();
    }

    @Test
    void aDayAndAWindowAreAsked() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(numbers(day, World.ISSUER)).containsExactly(today);
        assertThat(numbers(day.plusDays(1), World.ISSUER)).containsExactly(tomorrow);
        assertThat(numbers(day.plusDays(2), World.ISSUER)).isEmpty();
        IssuePage other = world.cases.issued(new IssueQuery(null, "A02", null, null, 100), World.ISSUER);
        assertThat(other.items()).isEmpty();
        IssuePage byNumber = world.cases.issued(new IssueQuery(null, null, tomorrow, null, 100), World.ISSUER);
        assertThat(byNumber.items()).extracting(IssueEntry::caseNo).containsExactly(tomorrow);
    }

    @Test
    void itIsReadPageByPage() {
        IssuePage first = list(null, null, 1, World.ISSUER);
        assertThat(first.items()).extracting(IssueEntry::caseNo).containsExactly(today);
        IssuePage second = list(null, first.next(), 1, World.ISSUER);
        assertThat(second.items()).extracting(IssueEntry::caseNo).containsExactly(tomorrow);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> list(null, "x", 1, World.ISSUER)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> list(null, null, 101, World.ISSUER)).isInstanceOf(Refusal.class);
    }

    private String issued() {
        return Sample.caseAfter(
                world,
                RECEIVE,
                ACCEPT,
                SEND_PAPERS,
                SIGN_PAPERS,
                ASSIGN,
                GIVE_OPINION,
                APPROVE,
                SEND_RESULT,
                NOTIFY,
                DELIVER);
    }

    private List<String> numbers(LocalDate day, Actor actor) {
        return list(day, null, 100, actor).items().stream()
                .map(IssueEntry::caseNo)
                .toList();
    }

    private IssuePage list(LocalDate day, String after, int limit, Actor actor) {
        return world.cases.issued(new IssueQuery(day, null, null, after, limit), actor);
    }
}
