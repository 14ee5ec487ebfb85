// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DECIDE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.DRAFT;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.OPEN_EX_OFFICIO;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.PROPOSE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.casework.ActionType.RESUME;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Link;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** A closed case is corrected or revoked by another one, on application or by the department itself (办结后更正、撤销, T34). */
class LinkedCaseLawTest extends LawTest {
    private static final String REASON = "复查发现车辆不符合条件（行政许可法第六十九条）";
    private static final ActionType[] TO_DECISION = {
        RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE
    };

    @Test
    void aClosedCaseIsCorrectedByALinkedOneAndStaysAsItIs() {
        String closed = closed();
        CaseRecord before = world.record(closed);
        String open = Sample.caseAfter(world);
        assertThat(apply(open, Link.Kind.CORRECTION, World.CLERK)).isEqualTo("LINK_INVALID");
        assertThat(apply("nothing", Link.Kind.CORRECTION, World.CLERK)).isEqualTo("LINK_INVALID");
        assertThat(apply(closed, null, World.CLERK)).isEqualTo("LINK_INVALID");
        assertThat(apply(closed, Link.Kind.CORRECTION, World.CHANNEL))
                .as("not a case of this portal")
                .isEqualTo("LINK_INVALID");
        String linked = applied(closed, Link.Kind.CORRECTION);
        assertThat(world.cases.view(linked, World.CLERK).intake().link())
                .isEqualTo(new Link(closed, Link.Kind.CORRECTION));
        assertThat(linkedBy(closed, World.CLERK))
                .containsExactly(new CaseView.LinkedCase(linked, Link.Kind.CORRECTION, CaseState.DRAFT));
        acts.all(linked, TO_DECISION);
        assertThat(world.ordered(linked))
                .as("decided in its own form")
                .containsExactly(DocumentKind.RECTIFICATION_DECISION);
        assertThat(world.record(linked).result().name())
                .as("what is corrected is made out anew")
                .isEqualTo(before.result().name());
        assertThat(world.record(closed)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aClosedCaseOffersWhomTheTableNamesACaseAboutIt(Role role) {
        String counter = closed();
        String portal = Stages.in(world, CaseState.CLOSED, true);
        Actor actor = Places.OWN.actor(role);
        List<String> expected =
                switch (role) {
                    case GUIDE, WINDOW_CLERK -> List.of("T34 DRAFT");
                    case APPROVER, DEPARTMENT_HEAD -> List.of("T34 OPEN_EX_OFFICIO");
                    case CHANNEL -> List.of("T34 DRAFT");
                    default -> List.of();
                };
        assertThat(offered(role == Role.CHANNEL ? portal : counter, actor)).isEqualTo(expected);
        if (role == Role.GUIDE || role == Role.WINDOW_CLERK) {
            assertThat(offered(portal, actor)).isEqualTo(expected);
        }
        assertThat(offered(Stages.in(world, CaseState.RECEIVED, false), World.CLERK))
                .as("what is not decided has nothing to correct")
                .isEmpty();
    }

    @Test
    void theDepartmentTakesUpItsOwnCaseAndSomebodyElseDecides() {
        String closed = closed();
        String opened = opened(closed, Link.Kind.REVOCATION, World.APPROVER);
        CaseView view = world.cases.view(opened, World.APPROVER);
        assertThat(view.state()).isEqualTo(CaseState.UNDER_REVIEW);
        assertThat(view.intake().link()).isEqualTo(new Link(closed, Link.Kind.REVOCATION));
        assertThat(view.intake().exOfficio()).isEqualTo(REASON);
        assertThat(view.assignee()).as("who took it up looks into it").isEqualTo(World.APPROVER.account());
        assertThat(view.window()).isEqualTo("B01");
        assertThat(view.matterDigest())
                .isEqualTo(world.cases.view(closed, World.APPROVER).matterDigest());
        assertThat(view.history()).singleElement().satisfies(entry -> assertThat(entry.summary())
                .isEqualTo("依职权撤销办件 " + closed + "：" + REASON));
        CaseRecord record = world.record(opened);
        CaseRecord before = world.record(closed);
        assertThat(record.filing().applicant()).isEqualTo(before.filing().applicant());
        assertThat(record.filing().form()).isEqualTo(before.filing().form());
        assertThat(record.filing().materials())
                .as("the papers stay where they are")
                .isEmpty();
        assertThat(record.custody()).isEqualTo(CustodyState.WITH_APPLICANT);
        assertThat(record.clock(ClockKind.PROMISE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(record.clock(ClockKind.STATUTORY).state()).isEqualTo(ClockState.RUNNING);
        assertThat(world.messages(opened, "SMS")).as("the holder is told").isEqualTo(1);
        assertThat(linkedBy(closed, World.CLERK))
                .containsExactly(new CaseView.LinkedCase(opened, Link.Kind.REVOCATION, CaseState.UNDER_REVIEW));

        acts.all(opened, GIVE_OPINION);
        assertThat(acts.code(opened, Sample.data(APPROVE), World.APPROVER)).isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(acts.code(opened, Sample.data(APPROVE), World.HEAD)).isNull();
        assertThat(world.ordered(opened)).containsExactly(DocumentKind.RECTIFICATION_DECISION);
        assertThat(world.record(opened).result().name())
                .as("a revocation gives nobody a licence")
                .isEqualTo("撤销决定书");
        assertThat(world.isSound(opened)).isTrue();
    }

    @Test
    @Tag("database")
    void nobodyIsToldThatHeAppliedForWhatTheDepartmentTookUp() {
        String opened = opened(closed(), Link.Kind.REVOCATION, World.APPROVER);
        acts.all(opened, PAUSE);
        assertThat(world.document(opened, DocumentKind.SPECIAL_PROCEDURE_NOTICE))
                .containsEntry("exOfficio", true);
        acts.all(opened, RESUME, PROPOSE_EXTENSION, DECIDE_EXTENSION, GIVE_OPINION);
        assertThat(acts.code(opened, Sample.data(APPROVE), World.HEAD)).isNull();
        issue(opened);

        List<String> told = world.texts(opened);
        assertThat(told)
                .hasSize(6)
                .allSatisfy(text -> assertThat(text).doesNotContain("申请").contains("巴**"));
        assertThat(told.get(1)).contains("依职权办理的涉及您的“", "进入特殊程序");
        assertThat(told.get(4)).contains("已作出决定，请凭有效身份证件领取“撤销决定书”");

        String forNothing = opened(closed(), Link.Kind.CORRECTION, World.APPROVER);
        acts.all(forNothing, WITHDRAW);
        assertThat(world.texts(forNothing)).last().asString().contains("经查明不需要更正（撤销），不再办理");
        assertThat(world.texts(closed())).last().asString().contains("结果已送达");
    }

    @Test
    void nobodyPaysForWhatNobodyAppliedFor() {
        String closed = closed();
        world.matter = SampleMatter.full();
        String opened = opened(closed, Link.Kind.CORRECTION, World.APPROVER);
        assertThat(acts.code(opened, ASSESS_FEE)).isEqualTo("FEE_NOT_DUE");
        assertThat(blocked(opened, APPROVE, World.HEAD)).noneMatch(why -> why.contains("费用"));
    }

    @Test
    void onlyTheDepartmentOfTheCaseTakesItUpAndSaysWhy() {
        String closed = closed();
        assertThat(open(closed, Link.Kind.REVOCATION, REASON, World.STRANGER)).isEqualTo("UNKNOWN_CASE");
        assertThat(open("nothing", Link.Kind.REVOCATION, REASON, World.APPROVER))
                .isEqualTo("UNKNOWN_CASE");
        assertThat(acts.code(null, new IntakeData.OpenExOfficio(null, REASON), World.APPROVER))
                .isEqualTo("UNKNOWN_CASE");
        for (Actor actor : List.of(World.CLERK, World.GUIDE, World.ISSUER, World.SUPERVISOR)) {
            assertThat(open(closed, Link.Kind.REVOCATION, REASON, actor))
                    .as(actor.account())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(apply(closed, Link.Kind.REVOCATION, World.APPROVER))
                .as("a department takes in no application")
                .isEqualTo("FORBIDDEN");
        assertThat(open(closed, Link.Kind.REVOCATION, " ", World.HEAD)).isEqualTo("REASON_MISSING");
        assertThat(open(closed, null, REASON, World.HEAD)).isEqualTo("LINK_INVALID");
        assertThat(world.cases.view(closed, World.CLERK).linkedBy()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void onlyWhatWasDecidedAndClosedIsCorrectedOrRevoked(CaseState state) {
        String caseNo = Stages.in(world, state, false);
        String expected = state == CaseState.CLOSED ? null : "LINK_INVALID";
        assertThat(open(caseNo, Link.Kind.CORRECTION, REASON, World.HEAD)).isEqualTo(expected);
    }

    @Test
    void whileOneIsOpenThereIsNoSecondAndNothingIsLeftOfWhatIsRevoked() {
        String closed = closed();
        String first = applied(closed, Link.Kind.CORRECTION);
        assertThat(apply(closed, Link.Kind.CORRECTION, World.CLERK_2)).isEqualTo("LINKED_ALREADY");
        assertThat(open(closed, Link.Kind.REVOCATION, REASON, World.HEAD)).isEqualTo("LINKED_ALREADY");
        assertThat(blocked(closed, OPEN_EX_OFFICIO, World.HEAD))
                .containsExactly("本件的更正正在办理（办件 " + first + "），请在该办件上继续办理，不再需要的先撤回");
        assertThat(acts.code(first, new OversightData.Withdraw("不再更正"), World.CLERK))
                .isNull();
        assertThat(blocked(closed, OPEN_EX_OFFICIO, World.HEAD)).isEmpty();

        String dropped = opened(closed, Link.Kind.REVOCATION, World.APPROVER);
        acts.all(dropped, GIVE_OPINION);
        assertThat(acts.code(dropped, Sample.data(REJECT), World.HEAD))
                .as("nobody has applied, so nobody is refused")
                .isEqualTo("EX_OFFICIO");
        assertThat(acts.code(dropped, new OversightData.Withdraw("查明符合条件"), World.APPROVER))
                .isNull();
        assertThat(world.ordered(dropped)).as("no applicant withdrew it").isEmpty();
        String corrected = opened(closed, Link.Kind.CORRECTION, World.APPROVER);
        close(corrected);
        String revoked = opened(closed, Link.Kind.REVOCATION, World.APPROVER);
        close(revoked);
        assertThat(apply(closed, Link.Kind.CORRECTION, World.CLERK)).isEqualTo("LINKED_ALREADY");
        assertThat(blocked(closed, DRAFT, World.CLERK))
                .containsExactly("本件的决定已被撤销（办件 " + revoked + "），对撤销有异议的，就该办件申请更正、撤销");
        assertThat(open(revoked, Link.Kind.REVOCATION, REASON, World.HEAD))
                .as("a revocation can be wrong too")
                .isNull();
        assertThat(linkedBy(closed, World.SUPERVISOR))
                .extracting(CaseView.LinkedCase::caseNo)
                .containsExactly(first, dropped, corrected, revoked);
    }

    @Test
    void aDepartmentCorrectsItselfAlsoWhereItsPlugInIsGone() {
        String closed = closed();
        world.offered = false;
        try {
            assertThat(apply(closed, Link.Kind.CORRECTION, World.CLERK)).isEqualTo("MATTER_NOT_OFFERED");
            assertThat(open(closed, Link.Kind.CORRECTION, REASON, World.APPROVER))
                    .isNull();
        } finally {
            world.offered = true;
        }
    }

    /** Both have read the closed case before either has written his. */
    @Tag("database")
    @RepeatedTest(10)
    void ofTwoWhoLinkACaseAtOnceOneWins() throws Exception {
        String closed = closed();
        world.files.put("file-1", World.CLERK.account());
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = two.invokeAll(List.<Callable<String>>of(
                    () -> {
                        start.await();
                        return String.valueOf(
                                acts.code(null, draft(closed, Link.Kind.CORRECTION, World.CLERK), World.CLERK));
                    },
                    () -> {
                        start.await();
                        return String.valueOf(open(closed, Link.Kind.REVOCATION, REASON, World.HEAD));
                    }));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("null", "LINKED_ALREADY");
            assertThat(linkedBy(closed, World.SUPERVISOR)).hasSize(1);
        } finally {
            two.shutdown();
        }
    }

    private String closed() {
        return Stages.in(world, CaseState.CLOSED, false);
    }

    /** Goes on with a case that the department took up to its end. */
    private void close(String caseNo) {
        acts.all(caseNo, GIVE_OPINION);
        assertThat(acts.code(caseNo, Sample.data(APPROVE), World.HEAD)).isNull();
        issue(caseNo);
    }

    /** The result is what the decision says, not what the matter gives. */
    private void issue(String caseNo) {
        CaseView.Result result = acts.view(caseNo).result();
        List<PaperItem> pouch = List.of(new PaperItem(result.name(), 1, 0));
        assertThat(acts.code(caseNo, new IssueData.SendResult(pouch, null), World.HEAD))
                .isNull();
        List<String> checked =
                result.fields().stream().map(CaseView.Field::name).toList();
        assertThat(acts.code(caseNo, new IssueData.Notify(checked, pouch, "电话", "本人"), World.ISSUER))
                .isNull();
        acts.all(caseNo, DELIVER);
    }

    private String apply(String closed, Link.Kind kind, Actor actor) {
        world.files.put("file-1", actor.account());
        return acts.code(null, draft(closed, kind, actor), actor);
    }

    private String applied(String closed, Link.Kind kind) {
        world.files.put("file-1", World.CLERK.account());
        return made(draft(closed, kind, World.CLERK), World.CLERK);
    }

    private static ActionData draft(String closed, Link.Kind kind, Actor actor) {
        boolean portal = actor.is(Role.CHANNEL);
        return new IntakeData.Draft(
                SampleMatter.CODE,
                portal ? null : actor == World.CLERK_2 ? "A02" : "B01",
                portal ? IntakeChannel.ONLINE : IntakeChannel.COUNTER,
                Sample.filing(Sample.PERSON),
                new Link(closed, kind));
    }

    private String open(String closed, Link.Kind kind, String reason, Actor actor) {
        return acts.code(null, new IntakeData.OpenExOfficio(new Link(closed, kind), reason), actor);
    }

    private String opened(String closed, Link.Kind kind, Actor actor) {
        return made(new IntakeData.OpenExOfficio(new Link(closed, kind), REASON), actor);
    }

    private String made(ActionData data, Actor actor) {
        return world.cases.perform(null, List.of(Sample.request(data)), actor).caseNo();
    }

    private List<CaseView.LinkedCase> linkedBy(String caseNo, Actor actor) {
        return world.cases.view(caseNo, actor).linkedBy();
    }

    /** Returns what an actor who sees a case may open about it. */
    private List<String> offered(String caseNo, Actor actor) {
        if (actor.roles().stream().noneMatch(SEEING::contains)) {
            assertThat(acts.code(caseNo, Sample.data(RECEIVE), actor)).isEqualTo("UNKNOWN_CASE");
            return List.of();
        }
        return world.cases.view(caseNo, actor).next().stream()
                .filter(step -> step.action() == DRAFT || step.action() == OPEN_EX_OFFICIO)
                .map(step -> step.transition() + " " + step.action())
                .toList();
    }

    private static final List<Role> SEEING = List.of(
            Role.GUIDE,
            Role.WINDOW_CLERK,
            Role.ISSUING_CLERK,
            Role.SUPERVISOR,
            Role.APPROVER,
            Role.DEPARTMENT_HEAD,
            Role.CHANNEL,
            Role.PLATFORM);

    private List<String> blocked(String caseNo, ActionType action, Actor actor) {
        return world.cases.view(caseNo, actor).next().stream()
                .filter(step -> step.action() == action)
                .findFirst()
                .orElseThrow()
                .blocked();
    }
}
