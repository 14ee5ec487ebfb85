// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.Outcome;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueEntry;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailService.Listener;

/** The whole life of a case, from counter to counter. */
class CaseLifeTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void goesFromCounterToCounterWithACorrectionInTheMiddle() {
        Receipt draft = world.cases.perform(
                null,
                List.of(
                        Sample.request(new IntakeData.Draft(
                                SampleMatter.CODE, "B01", IntakeChannel.COUNTER, Sample.incomplete(), null)),
                        Sample.request(new IntakeData.Receive(Sample.findings(false)))),
                World.CLERK);
        String caseNo = draft.caseNo();
        assertThat(caseNo).isEqualTo(SampleMatter.CODE + "20261123" + "000001");
        assertThat(draft.shortNo()).isEqualTo("150626" + "261123" + "00001");
        assertThat(draft.enquiryCode()).matches("\\d{6}");
        assertThat(draft.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(draft.sequence()).isEqualTo(2);

        perform(caseNo, ActionType.REQUEST_CORRECTION);
        assertThat(queue(World.CLERK, Queue.CORRECTION)).containsExactly(caseNo);
        world.pass(Duration.ofDays(2));
        perform(caseNo, ActionType.ANSWER_CORRECTION);
        perform(caseNo, ActionType.ACCEPT);
        assertThat(queue(World.CLERK, Queue.HAND_OVER)).containsExactly(caseNo);
        assertThat(queue(World.APPROVER, Queue.REVIEW)).containsExactly(caseNo);
        assertThat(queue(World.STRANGER, Queue.REVIEW)).isEmpty();

        CaseView accepted = world.cases.view(caseNo, World.APPROVER);
        assertThat(accepted.clock().state()).isEqualTo(ClockState.RUNNING);
        assertThat(accepted.clock().light()).isEqualTo(Light.GREEN);
        assertThat(accepted.clock().due()).isEqualTo(Instant.parse("2026-12-11T09:00:00Z"));
        assertThat(accepted.acceptedBy()).isEqualTo(World.CLERK.account());
        assertThat(accepted.correction().answeredAt()).isEqualTo(world.now);

        perform(caseNo, ActionType.SEND_PAPERS);
        assertThat(view(caseNo).custody()).isEqualTo(CustodyState.IN_TRANSIT);
        perform(caseNo, ActionType.SIGN_PAPERS);
        assertThat(view(caseNo).custody()).isEqualTo(CustodyState.AT_BACK_OFFICE);
        perform(caseNo, ActionType.ASSIGN);
        world.pass(Duration.ofDays(14));
        assertThat(view(caseNo).clock().light()).isEqualTo(Light.YELLOW);
        perform(caseNo, ActionType.GIVE_OPINION);
        perform(caseNo, ActionType.APPROVE);
        assertThat(queue(World.HEAD, Queue.RESULT)).containsExactly(caseNo);
        perform(caseNo, ActionType.SEND_RESULT);
        perform(caseNo, ActionType.RETURN_RESULT);
        assertThat(view(caseNo).state()).isEqualTo(CaseState.DECIDED);
        assertThat(view(caseNo).result().differences()).hasSize(1);
        perform(caseNo, ActionType.SEND_RESULT);
        assertThat(queue(World.ISSUER, Queue.VERIFICATION)).containsExactly(caseNo);
        perform(caseNo, ActionType.NOTIFY);
        assertThat(queue(World.ISSUER, Queue.DELIVERY)).containsExactly(caseNo);
        world.pass(Duration.ofDays(30));
        perform(caseNo, ActionType.DELIVER);

        CaseView closed = view(caseNo);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(closed.custody()).as("the file stays with the department").isEqualTo(CustodyState.AT_BACK_OFFICE);
        assertThat(closed.issue().handOut().receiver()).isEqualTo("巴**");
        assertThat(closed.handler()).isEqualTo(HandlerState.AVAILABLE);
        assertThat(closed.decision().outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(closed.clock().state()).isEqualTo(ClockState.STOPPED);
        assertThat(closed.clock().light()).as("judged at the stop").isEqualTo(Light.YELLOW);
        assertThat(closed.hops()).hasSize(3).allSatisfy(hop -> assertThat(hop.signedAt())
                .isNotNull());
        assertThat(closed.history())
                .extracting(CaseView.Entry::sequence)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(closed.next())
                .extracting(CaseView.NextStep::action)
                .containsExactly(ActionType.UNMASK, ActionType.READ_PAPERS);
        assertThat(world.cases.queues(World.ISSUER))
                .extracting(QueueCount::count)
                .containsExactly(0, 0, 0, 0, 1);
        assertThat(world.trail.verifyAll(Listener.NONE).faults()).isEmpty();
        assertThat(world.trail.verifyCase(caseNo).actions()).isEqualTo(15);
        assertTheRegisterReturnsTheDeliveryToTheDepartment(closed);
    }

    /** R65, R67: what was issued is found by day and by number, by the hall and by the department that decided. */
    private void assertTheRegisterReturnsTheDeliveryToTheDepartment(CaseView closed) {
        String caseNo = closed.caseNo();
        LocalDate day =
                closed.issue().handOut().at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        for (Actor reader : List.of(World.ISSUER, World.APPROVER)) {
            assertThat(issued(day, null, reader)).containsExactly(caseNo);
            assertThat(issued(day.plusDays(1), null, reader)).isEmpty();
            assertThat(issued(null, caseNo, reader)).containsExactly(caseNo);
            assertThat(issued(null, caseNo.substring(caseNo.length() - 6), reader))
                    .containsExactly(caseNo);
            assertThat(issued(null, closed.shortNo(), reader)).containsExactly(caseNo);
            assertThat(issued(null, "000000", reader)).isEmpty();
        }
        assertThat(issued(day, null, World.STRANGER))
                .as("of another department")
                .isEmpty();
        assertThatThrownBy(() -> issued(null, "巴特", World.ISSUER)).isInstanceOf(Refusal.class);
    }

    private List<String> issued(LocalDate day, String text, Actor actor) {
        return world.cases.issued(new IssueQuery(day, null, text, null, 20), actor).items().stream()
                .map(IssueEntry::caseNo)
                .toList();
    }

    @Test
    void ordersEveryDocumentOnceWithWhatItsTemplateNeeds() {
        List<String> woken = new ArrayList<>();
        world.outbox.onOrder(() -> woken.add("ordered"));
        String caseNo = Sample.caseAfter(
                world,
                ActionType.RECEIVE,
                ActionType.ACCEPT,
                ActionType.SEND_PAPERS,
                ActionType.SIGN_PAPERS,
                ActionType.ASSIGN,
                ActionType.GIVE_OPINION,
                ActionType.APPROVE,
                ActionType.SEND_RESULT,
                ActionType.NOTIFY,
                ActionType.DELIVER);
        List<DocumentOrder> orders = world.outbox.claim(100);
        assertThat(woken).hasSize(8);
        assertThat(orders)
                .extracting(DocumentOrder::kind)
                .containsExactlyInAnyOrder(
                        DocumentKind.RECEIPT_OF_FILING,
                        DocumentKind.ACCEPTANCE_NOTICE,
                        DocumentKind.TRANSFER_SLIP,
                        DocumentKind.TRANSFER_SLIP,
                        DocumentKind.APPROVAL_DECISION,
                        DocumentKind.TRANSFER_SLIP,
                        DocumentKind.TRANSFER_SLIP,
                        DocumentKind.COMPLETION_NOTICE,
                        DocumentKind.DELIVERY_RECEIPT,
                        DocumentKind.ISSUE_REGISTER);
        assertThat(orders).extracting(DocumentOrder::number).doesNotHaveDuplicates();
        assertThat(orders).allSatisfy(order -> {
            assertThat(order.caseNo()).isEqualTo(caseNo);
            assertThat(order.data()).containsKeys("agency", "matter", "caseNo", "enquiryCode", "date", "applicant");
            assertThat(order.data().get("applicant").toString()).contains("巴特尔").doesNotContain(Sample.ID_NUMBER);
        });
        DocumentOrder notice = orders.stream()
                .filter(order -> order.kind() == DocumentKind.ACCEPTANCE_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(notice.data())
                .containsEntry("limit", "12个工作日")
                .containsEntry("due", "2026-12-09")
                .containsEntry("fee", "不收费")
                .containsEntry("result", "道路运输经营许可证");
        assertThat(notice.number()).isEqualTo("乌交受〔2026〕000001号");

        assertThat(world.outbox.claim(100)).as("claimed by somebody").isEmpty();
        world.outbox.rendered(notice.id(), "f".repeat(64));
        DocumentOrder slip = orders.stream()
                .filter(order -> order.kind() == DocumentKind.TRANSFER_SLIP)
                .findFirst()
                .orElseThrow();
        world.outbox.failed(slip.id(), "没有字形 𡐓");
        assertThat(world.outbox.claim(100)).as("not at once").isEmpty();
        world.pass(Duration.ofMinutes(6));
        assertThat(world.outbox.claim(100))
                .as("never given up")
                .hasSize(9)
                .extracting(DocumentOrder::id)
                .contains(slip.id())
                .doesNotContain(notice.id());
    }

    @Test
    void showsPersonalDataOnlyToWhoTypesItOrSaysWhy() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        CaseView own = world.cases.view(caseNo, World.CLERK);
        assertThat(own.masked()).isFalse();
        assertThat(own.filing().applicant()).isEqualTo(Sample.PERSON);
        assertThat(own.enquiryCode()).matches("\\d{6}");

        CaseView masked = world.cases.view(caseNo, World.APPROVER);
        assertThat(masked.masked()).isTrue();
        assertThat(masked.enquiryCode()).isNull();
        assertThat(masked.filing().applicant().name()).isEqualTo("巴**");
        assertThat(masked.filing().applicant().idNumber()).isEqualTo("150626********0016");
        assertThat(masked.filing().applicant().phone()).isEqualTo("138****2345");
        assertThat(masked.toString())
                .doesNotContain("巴特尔")
                .doesNotContain(Sample.ID_NUMBER)
                .doesNotContain("13847712345")
                .doesNotContain("3单元")
                .doesNotContain("88号院");

        CaseView full = world.cases.unmasked(caseNo, "电话核对", World.APPROVER);
        assertThat(full.masked()).isFalse();
        assertThat(full.filing()).isEqualTo(Sample.filing(Sample.PERSON));
        assertThat(full.history()).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(ActionType.UNMASK);
            assertThat(entry.account()).isEqualTo(World.APPROVER.account());
            assertThat(entry.summary()).doesNotContain("电话核对");
        });
        assertThatThrownBy(() -> world.cases.unmasked(caseNo, " ", World.APPROVER))
                .isInstanceOf(Refusal.class);
        assertThat(world.cases
                        .list(new CaseQuery(Queue.ALL, null, null, 10), World.CLERK)
                        .items()
                        .get(0)
                        .applicant())
                .isEqualTo("巴**");
    }

    @Test
    void masksAlsoWhatIsWrong() {
        Applicant mistyped =
                new Applicant(ApplicantKind.NATURAL_PERSON, "巴特尔", "15062619000101001", "1384771234567", null, null);
        String caseNo = Sample.caseAfter(world);
        ActionRequest save = Sample.request(new IntakeData.Save(Sample.filing(mistyped)));
        world.cases.perform(caseNo, List.of(save), World.CLERK);
        assertThat(view(caseNo).toString()).doesNotContain("15062619000101001").doesNotContain("1384771234567");
    }

    @Test
    void showsACaseAlsoWhereWhatIsTypedLooksLikeAPartOfIt() {
        Applicant nonsense = new Applicant(ApplicantKind.NATURAL_PERSON, "PERSON", "20", "T", "2026", null);
        String caseNo = Sample.caseAfter(world);
        ActionRequest save = Sample.request(new IntakeData.Save(Sample.filing(nonsense)));
        world.cases.perform(caseNo, List.of(save), World.CLERK);
        CaseView masked = view(caseNo);
        assertThat(masked.masked()).isTrue();
        assertThat(masked.filing().applicant().kind()).isEqualTo(ApplicantKind.NATURAL_PERSON);
        assertThat(masked.filing().applicant().name()).isEqualTo("P*****");
        assertThat(masked.filing().materials())
                .isEqualTo(Sample.filing(nonsense).materials());
    }

    @Test
    void whoDraftsACaseSeesWhatHeTyped() {
        world.files.put("file-1", World.GUIDE.account());
        List<ActionRequest> draft = List.of(Sample.request(ActionType.DRAFT));
        String caseNo = world.cases.perform(null, draft, World.GUIDE).caseNo();
        assertThat(world.cases.view(caseNo, World.GUIDE).masked()).isFalse();
        assertThat(world.cases.view(caseNo, World.CLERK).masked()).isTrue();
        perform(caseNo, ActionType.RECEIVE);
        perform(caseNo, ActionType.ACCEPT);
        assertThat(world.cases.view(caseNo, World.GUIDE).masked()).isTrue();
    }

    @Test
    void hidesCasesOfOthersAsIfTheyWereNotThere() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        Throwable hidden =
                org.assertj.core.api.Assertions.catchThrowable(() -> world.cases.view(caseNo, World.STRANGER));
        Throwable absent =
                org.assertj.core.api.Assertions.catchThrowable(() -> world.cases.view("0000", World.STRANGER));
        assertThat(hidden).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("UNKNOWN_CASE"));
        assertThat(hidden.getMessage().replace(caseNo, "0000")).isEqualTo(absent.getMessage());
        assertThatThrownBy(
                        () -> world.cases.perform(caseNo, List.of(Sample.request(ActionType.UNMASK)), World.STRANGER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_CASE"));
    }

    @Test
    void tellsAnApplicantHowFarItIs() {
        Receipt receipt = world.cases.perform(null, List.of(Sample.request(ActionType.DRAFT)), World.CLERK);
        perform(receipt.caseNo(), ActionType.SAVE);
        perform(receipt.caseNo(), ActionType.RECEIVE);
        Progress progress = world.cases.progress(receipt.caseNo(), receipt.enquiryCode());
        assertThat(progress.steps()).extracting(Progress.Step::title).containsExactly("建档", "收件");
        String wrong = receipt.enquiryCode().equals("000000") ? "000001" : "000000";
        assertThatThrownBy(() -> world.cases.progress(receipt.caseNo(), wrong)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> world.cases.progress("none", receipt.enquiryCode()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> world.cases.progress(null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void listsPageByPageAndFindsByNumberAndName() {
        List<String> all = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
            all.add(caseNo);
            if (index % 2 == 0) {
                world.pass(Duration.ofHours(1));
                perform(caseNo, ActionType.ACCEPT);
            }
        }
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var page = world.cases.list(new CaseQuery(Queue.ALL, null, cursor, 3), World.CLERK);
            page.items().forEach(item -> paged.add(item.caseNo()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        assertThat(paged.subList(0, 4)).containsExactly(all.get(1), all.get(3), all.get(5), all.get(0));
        String third = all.get(2);
        assertThat(search(third)).containsExactly(third);
        assertThat(search(third.substring(third.length() - 6))).containsExactly(third);
        assertThat(search(view(third).shortNo())).containsExactly(third);
        assertThat(search("巴特")).hasSize(7);
        assertThat(search("bate")).hasSize(7);
        assertThat(search("BTE")).hasSize(7);
        assertThat(search("2345")).hasSize(7);
        assertThat(search("2346")).isEmpty();
        assertThat(search("zhang")).isEmpty();
        for (String text : List.of("巴", "bateer", "bt", "2345")) {
            List<String> found = new ArrayList<>();
            String after = null;
            do {
                var page = world.cases.list(new CaseQuery(Queue.ALL, text, after, 3), World.CLERK);
                page.items().forEach(item -> found.add(item.caseNo()));
                after = page.next();
            } while (after != null);
            assertThat(found).as(text).containsExactlyInAnyOrderElementsOf(all).startsWith(all.get(6));
        }
        assertThat(search("100%")).isEmpty();
        Actor otherWindow = World.CLERK_2;
        assertThat(queue(otherWindow, Queue.INTAKE)).isEmpty();
        assertThat(queue(World.CLERK, Queue.INTAKE)).hasSize(3);
        assertThatThrownBy(() -> world.cases.list(new CaseQuery(Queue.ALL, null, "x", 3), World.CLERK))
                .isInstanceOf(Refusal.class);
    }

    private void perform(String caseNo, ActionType type) {
        ActionRequest request = Sample.request(type);
        world.cases.perform(caseNo, List.of(request), Sample.actor(type));
    }

    private CaseView view(String caseNo) {
        return world.cases.view(caseNo, World.SUPERVISOR);
    }

    private List<String> search(String text) {
        return world.cases.list(new CaseQuery(Queue.ALL, text, null, 100), World.CLERK).items().stream()
                .map(item -> item.caseNo())
                .toList();
    }

    private List<String> queue(Actor actor, Queue queue) {
        return world.cases.list(new CaseQuery(queue, null, null, 100), actor).items().stream()
                .map(item -> item.caseNo())
                .toList();
    }
}
