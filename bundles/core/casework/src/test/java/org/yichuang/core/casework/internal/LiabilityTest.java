// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.trail.liability.LiabilityComponent;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.MisjudgedPoint;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.Liability;
import org.yichuang.ports.trail.Liability.Party;

/** R47: the review points that were used, what was found at each, who departed from them. */
class LiabilityTest {
    private static final ActionType[] TO_DECISION = {
        ActionType.RECEIVE,
        ActionType.ACCEPT,
        ActionType.SEND_PAPERS,
        ActionType.SIGN_PAPERS,
        ActionType.ASSIGN,
        ActionType.GIVE_OPINION
    };

    private static final List<MisjudgedPoint> EXPIRED = List.of(new MisjudgedPoint("identity", 0, "有效期已过"));

    private final World world = new World();
    private final LiabilityComponent service = new LiabilityComponent(world.database, world.catalog);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theVersionOfThePointsAndWhatWasFoundAtEachStandInIt() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
        Liability liability = service.liability(caseNo, World.SUPERVISOR);
        assertThat(liability.version()).isEqualTo(World.DIGEST);
        assertThat(liability.points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.text()).isNotBlank())
                .flatExtracting(Liability.Point::findings)
                .extracting(found -> found.step().name(), found -> found.step().sequence(), Liability.Found::passed)
                .containsOnly(tuple(World.CLERK.name(), 2, true));
        assertThat(liability.departures()).isEmpty();
    }

    @Test
    void aCorrectionOfWhatHadPassedIsADepartureOfTheClerk() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        world.cases.perform(
                caseNo, List.of(Sample.request(new IntakeData.Review(Sample.findings(false)))), World.CLERK);
        IntakeData.RequestCorrection tooMuch = new IntakeData.RequestCorrection(
                List.of(
                        new IntakeData.CorrectionItem("identity", "不清晰", "重新提交"),
                        new IntakeData.CorrectionItem("application", "字迹潦草", "重新填写")),
                "窗口补交");
        world.cases.perform(caseNo, List.of(Sample.request(tooMuch)), World.CLERK);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures())
                .extracting(one -> one.step().sequence(), Liability.Departure::party, Liability.Departure::reason)
                .contains(tuple(4, Party.CLERK, "要求补正“application材料”，而其审查要点均已记为通过"))
                .noneMatch(departure -> departure.toString().contains("要求补正“identity材料”"));
    }

    @Test
    void aFindingThatIsReversedNamesWhoFoundItFirst() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        world.cases.perform(
                caseNo, List.of(Sample.request(new IntakeData.Review(Sample.findings(false)))), World.CLERK);
        Liability liability = service.liability(caseNo, World.SUPERVISOR);
        assertThat(liability.departures())
                .extracting(Liability.Departure::reason)
                .containsExactly("“identity材料”的第 1 个要点改记为不通过：第 2 步由李受理记为通过");
        assertThat(liability.points()).flatExtracting(Liability.Point::findings).hasSize(6);
    }

    @Test
    void aDepartmentThatRefusesWhatMeetsItsPointsAnswersForThem() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.REQUEST_CONFIRMATION);
        world.cases.perform(
                caseNo, List.of(Sample.request(new IntakeData.Confirm(false, "车辆类型不符", List.of()))), World.APPROVER);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures())
                .extracting(one -> one.step().name(), Liability.Departure::party)
                .containsExactly(tuple(World.APPROVER.name(), Party.DEPARTMENT));
    }

    @Test
    void aPointThatTheClerkPassedWronglyIsHisDepartureAndNotTheDepartments() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.REQUEST_CONFIRMATION);
        world.cases.perform(
                caseNo, List.of(Sample.request(new IntakeData.Confirm(false, "身份证已过期", EXPIRED))), World.APPROVER);
        Liability liability = service.liability(caseNo, World.SUPERVISOR);
        assertThat(liability.departures())
                .extracting(one -> one.step().sequence(), Liability.Departure::party, Liability.Departure::reason)
                .containsExactly(tuple(2, Party.CLERK, "“identity材料”的第 1 个要点记为通过：第 4 步由张审批指出误记，有效期已过"));
        assertThat(liability.points())
                .filteredOn(point -> point.findings().size() == 2)
                .singleElement()
                .extracting(Liability.Point::findings, list(Liability.Found.class))
                .extracting(found -> found.step().name(), Liability.Found::passed)
                .containsExactly(tuple(World.CLERK.name(), true), tuple(World.APPROVER.name(), false));
    }

    @Test
    void aPointThatIsNamedTwiceIsOneDeparture() {
        String caseNo = Sample.caseAfter(world, TO_DECISION);
        world.cases.perform(
                caseNo, List.of(Sample.request(new ReviewData.GiveOpinion(false, "身份证已过期", EXPIRED))), World.APPROVER);
        world.cases.perform(
                caseNo, List.of(Sample.request(new ReviewData.Reject("身份证已过期", "依据", "救济", EXPIRED))), World.HEAD);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures())
                .extracting(one -> one.step().name(), Liability.Departure::party)
                .containsExactly(tuple(World.CLERK.name(), Party.CLERK));
    }

    @Test
    void aPouchThatIsNotAsItsSlipSaysIsNoDepartureFromReviewPoints() {
        String caseNo = Sample.caseAfter(
                world, ActionType.RECEIVE, ActionType.ACCEPT, ActionType.SEND_PAPERS, ActionType.REFUSE_PAPERS);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures()).isEmpty();
    }

    @Test
    void aDepartmentThatRejectsWhatMeetsItsPointsOrDecidesAgainstItsReviewerAnswersForIt() {
        String caseNo = Sample.caseAfter(world, TO_DECISION);
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.REJECT)), World.HEAD);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures())
                .extracting(one -> one.step().name(), Liability.Departure::party, Liability.Departure::reason)
                .containsExactly(
                        tuple(World.HEAD.name(), Party.DEPARTMENT, "审查要点均已记为通过，仍不予许可"),
                        tuple(World.HEAD.name(), Party.DEPARTMENT, "第 7 步由张审批建议准予，决定不予许可"));
    }

    @Test
    void whoGrantsWhatTheReviewerAdvisedAgainstAnswersForIt() {
        String caseNo = Sample.caseAfter(world, TO_DECISION);
        ReviewData.GiveOpinion against = new ReviewData.GiveOpinion(false, "车辆不足", List.of());
        world.cases.perform(caseNo, List.of(Sample.request(against)), World.APPROVER);
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.APPROVE)), World.HEAD);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures())
                .extracting(one -> one.step().name(), Liability.Departure::reason)
                .containsExactly(
                        tuple(World.APPROVER.name(), "审查要点均已记为通过，仍建议不予许可"),
                        tuple(World.HEAD.name(), "第 8 步由张审批建议不予许可，决定准予"));
    }

    @Test
    void whatIsDecidedAsAdvisedDepartsFromNothing() {
        String caseNo = Sample.caseAfter(world, TO_DECISION);
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.APPROVE)), World.HEAD);
        assertThat(service.liability(caseNo, World.SUPERVISOR).departures()).isEmpty();
    }

    @Test
    void onlyWhoSupervisesOrAuditsMayAsk() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        Actor auditor = new Actor("audit", "郑审计", Set.of(Role.AUDIT_ADMINISTRATOR), "u", "局", World.REGION, null);
        Actor elsewhere = new Actor("super9", "别处", Set.of(Role.SUPERVISOR), "u", "局", "150627", null);
        assertThat(service.liability(caseNo, auditor).caseNo()).isEqualTo(caseNo);
        for (Actor stranger : List.of(World.CLERK, World.APPROVER, elsewhere)) {
            assertThatThrownBy(() -> service.liability(caseNo, stranger)).isInstanceOf(Refusal.class);
        }
    }
}
