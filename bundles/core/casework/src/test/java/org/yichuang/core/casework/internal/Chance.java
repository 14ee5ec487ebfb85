// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
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
            ActionType.RETURN_PAPERS);

    private static final int ONE_IN = 8;

    private Chance() {}

    /**
     * What is done.
     *
     * @param request what
     * @param actor by whom
     */
    record Deed(ActionRequest request, Actor actor) {}

    /** Returns what is done next. */
    static Deed deed(World world, String caseNo, Random random) {
        CaseRecord record = world.record(caseNo);
        Optional<ActionRequest> due = random.nextInt(ONE_IN) == 0 ? due(world, record, random) : Optional.empty();
        if (due.isPresent()) {
            return new Deed(due.get(), World.PLATFORM);
        }
        ActionType type = type(record, random);
        Actor actor = random.nextInt(ONE_IN) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : Sample.actor(type);
        return deed(type, record, actor);
    }

    /** Returns an action as somebody would do it who looks at the case. */
    static Deed deed(ActionType type, CaseRecord record, Actor actor) {
        return new Deed(Sample.request(data(type, record, actor)), actor);
    }

    private static ActionType type(CaseRecord record, Random random) {
        if (random.nextInt(ONE_IN) == 0) {
            return ActionType.values()[random.nextInt(ActionType.values().length)];
        }
        List<ActionType> all = TransitionTable.rules().stream()
                .map(Rule::transition)
                .filter(line -> TransitionTable.leadsFrom(line, record.state()))
                .map(Transition::action)
                .filter(type -> !RARE.contains(type) || random.nextInt(ONE_IN) == 0)
                .toList();
        return all.isEmpty() ? ActionType.UNMASK : all.get(random.nextInt(all.size()));
    }

    /** What the platform does in its time; sometimes that time comes. */
    private static Optional<ActionRequest> due(World world, CaseRecord record, Random random) {
        Optional<TimerPlan.Timer> timer = TimerPlan.next(record);
        boolean comes = timer.isPresent() && random.nextInt(3) == 0;
        if (comes && timer.get().at().isAfter(world.now)) {
            world.now = timer.get().at();
        }
        return timer.map(one -> Sample.request(one.data()));
    }

    private static ActionData data(ActionType type, CaseRecord record, Actor actor) {
        return switch (type) {
            case SEND_PAPERS -> new PaperData.SendPapers(atDesk(record, actor));
            case SIGN_PAPERS ->
                new PaperData.SignPapers(
                        record.openHop() == null
                                ? Sample.POUCH
                                : record.openHop().items());
            case RETURN_PAPERS -> new PaperData.ReturnPapers(atDesk(record, actor), Sample.RECEIVER, null);
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
            default -> Sample.data(type);
        };
    }

    private static List<PaperItem> atDesk(CaseRecord record, Actor actor) {
        CustodyState desk = actor.unit().equals(World.HALL) ? CustodyState.AT_WINDOW : CustodyState.AT_BACK_OFFICE;
        return record.papers().heldBy(desk);
    }
}
