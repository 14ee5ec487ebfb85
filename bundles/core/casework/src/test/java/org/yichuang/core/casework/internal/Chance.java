// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Desks;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.CorrectionItem;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.casework.Transition;

/** What is done to a case by chance: mostly what the table has for its state and by whom it is done, now and then anything. */
final class Chance {
    private static final List<Actor> PEOPLE = List.of(
            World.CLERK,
            World.CLERK_2,
            World.GUIDE,
            World.APPROVER,
            World.APPROVER_2,
            World.HEAD,
            World.ISSUER,
            World.SUPERVISOR,
            World.CHANNEL,
            World.STRANGER,
            World.STATIONED,
            World.PLATFORM);
    /** What would end most cases early, or is nothing but talk about them, is rarer. */
    private static final Set<ActionType> RARE = EnumSet.of(
            ActionType.WITHDRAW,
            ActionType.REFUSE,
            ActionType.REJECT,
            ActionType.SAVE,
            ActionType.UNMASK,
            ActionType.URGE,
            ActionType.SUPERVISE,
            ActionType.ANSWER_SUPERVISION,
            ActionType.CHANGE_FIRST_RESPONSIBLE,
            ActionType.HAND_OVER,
            ActionType.RECOUNT,
            ActionType.REPORT_HANDLER,
            ActionType.RETURN_PAPERS);

    private static final int ONE_IN = 8;

    private final World world;
    private final Random random;
    private final Map<Rule, Integer> performed;

    /** Acts in a world; what was never performed is tried more often. */
    Chance(World world, Random random, Map<Rule, Integer> performed) {
        this.world = world;
        this.random = random;
        this.performed = performed;
    }

    /**
     * What is done.
     *
     * @param request what
     * @param actor by whom
     */
    record Deed(ActionRequest request, Actor actor) {}

    /** Returns what is done next. */
    Deed deed(String caseNo) {
        CaseRecord record = world.record(caseNo);
        // What nobody collects waits for calls (催领) more than for people.
        int patience = record.state() == CaseState.AWAITING_DELIVERY ? 2 : ONE_IN;
        Optional<TimerPlan.Timer> timer =
                random.nextInt(patience) == 0 ? TimerPlan.of(record).stream().findFirst() : Optional.empty();
        if (timer.isPresent()) {
            return new Deed(due(timer.get()), World.PLATFORM);
        }
        if (random.nextInt(ONE_IN) == 0) {
            ActionType any = ActionType.values()[random.nextInt(ActionType.values().length)];
            return deed(any, record, PEOPLE.get(random.nextInt(PEOPLE.size())));
        }
        List<Transition> lines = TransitionTable.rules().stream()
                .filter(rule -> TransitionTable.leadsFrom(rule.transition(), record.state()))
                .filter(rule -> !RARE.contains(rule.transition().action())
                        || performed.get(rule) == 0
                        || random.nextInt(ONE_IN) == 0)
                .map(Rule::transition)
                .toList();
        Transition line = lines.get(random.nextInt(lines.size()));
        return deed(line.action(), record, actor(line));
    }

    private Actor actor(Transition line) {
        Actor usual = Sample.actor(line.action());
        List<Actor> named = PEOPLE.stream()
                .filter(actor -> line.roles().stream().anyMatch(actor::is))
                .toList();
        return random.nextBoolean() || named.isEmpty() ? usual : named.get(random.nextInt(named.size()));
    }

    /** What the platform does in its time; sometimes that time comes. */
    private ActionRequest due(TimerPlan.Timer timer) {
        if (timer.at().isAfter(world.now) && random.nextBoolean()) {
            world.now = timer.at();
        }
        return Sample.request(timer.data());
    }

    /** Returns an action as somebody would do it who looks at the case. */
    static Deed deed(ActionType type, CaseRecord record, Actor actor) {
        return new Deed(Sample.request(data(type, record, actor)), actor);
    }

    private static ActionData data(ActionType type, CaseRecord record, Actor actor) {
        return switch (type) {
            case SEND_PAPERS -> new PaperData.SendPapers(atDesk(record, actor));
            case SIGN_PAPERS ->
                new PaperData.SignPapers(
                        record.openHop() == null
                                ? Sample.POUCH
                                : record.openHop().items());
            case RETURN_PAPERS ->
                switch (record.sequence() % 3) {
                    case 0 -> new PaperData.ReturnPapers(atDesk(record, actor), Sample.RECEIVER, null, null);
                    case 1 -> new PaperData.ReturnPapers(atDesk(record, actor), null, "EMS1234567890", null);
                    default -> new PaperData.ReturnPapers(atDesk(record, actor), null, null, Sample.ADDRESS);
                };
            case HAND_OVER -> {
                boolean reviewed = record.assignee() != null;
                yield new OversightData.HandOver((reviewed ? World.APPROVER_2 : World.CLERK_2).account(), "请假");
            }
            case REVIEW -> new IntakeData.Review(Sample.findings(record.sequence() % 2 == 0));
            // Of the full matter the insurance is missing too, and all is said at once.
            case REQUEST_CORRECTION ->
                new IntakeData.RequestCorrection(
                        List.of(
                                new CorrectionItem("identity", "复印件不清晰", "重新提交复印件 1 份"),
                                new CorrectionItem("insurance", "没有提交", "提交复印件 1 份")),
                        "窗口补交");
            case PAY -> {
                Payment payment = record.review().payment();
                FeeData.Pay said = (FeeData.Pay) Sample.data(type);
                yield new FeeData.Pay(payment.order(), payment.fen(), said.transaction(), said.paidAt());
            }
            case NOTIFY -> {
                IssueData.Notify said = (IssueData.Notify) Sample.data(type);
                yield record.openHop() == null || record.result() == null
                        ? said
                        : new IssueData.Notify(
                                record.result().fields().stream()
                                        .map(CaseView.Field::name)
                                        .toList(),
                                record.openHop().items(),
                                said.told(),
                                said.person());
            }
            case REPORT_COURIER -> {
                Event[] events = Event.values();
                int chance = record.sequence() + record.hops().size();
                List<Shipment> open = record.issue().shipments().stream()
                        .filter(Shipment::onTheWay)
                        .toList();
                Shipment one = open.isEmpty() ? null : open.get(chance % open.size());
                yield new IssueData.ReportCourier(
                        one == null || one.trackingNo() == null ? "EMS" + record.sequence() : one.trackingNo(),
                        events[chance % events.length],
                        null,
                        null,
                        one == null ? null : one.id());
            }
            case TRACK_SHIPMENT -> {
                List<Shipment> sent = record.issue().shipments();
                String parcel = sent.isEmpty()
                        ? "none"
                        : sent.get(record.sequence() % sent.size()).id();
                yield new IssueData.TrackShipment(
                        parcel,
                        List.of(new IssueData.TrackPoint(
                                World.BEGINNING.plusSeconds(record.sequence() % 3), "到达 " + record.sequence() % 5)));
            }
            case REPORT_HANDLER ->
                record.issue().handlerGoneAt() == null
                        ? Sample.data(type)
                        : new OversightData.ReportHandler(HandlerState.AVAILABLE, null);
            default -> Sample.data(type);
        };
    }

    private static List<PaperItem> atDesk(CaseRecord record, Actor actor) {
        return record.papers().heldBy(Desks.of(actor.roles()));
    }
}
