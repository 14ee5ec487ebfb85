// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Count;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.perform.Preparation;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Reads single cases as somebody may see them. */
public final class CaseReader {
    private static final Set<CaseState> BEING_TYPED =
            EnumSet.of(CaseState.DRAFT, CaseState.PRE_REVIEW, CaseState.RECEIVED, CaseState.AWAITING_CORRECTION);
    private static final Set<ActionType> INTERNAL =
            EnumSet.of(ActionType.SAVE, ActionType.UNMASK, ActionType.READ_PAPERS, ActionType.ERASE);

    /** How long a reason to read papers holds. */
    private static final Duration HOUR = Duration.ofHours(1);

    private final EntityManagerFactory database;
    private final Preparation preparation;
    private final TimeSource time;

    /** Reads from this database. */
    public CaseReader(EntityManagerFactory database, Preparation preparation, TimeSource time) {
        this.database = database;
        this.preparation = preparation;
        this.time = time;
    }

    /**
     * Reads a case.
     *
     * @param full whether personal data is shown in full: the caller has recorded that it is
     */
    public CaseView view(String caseNo, Actor actor, boolean full) {
        EntityManager em = database.createEntityManager();
        try {
            CaseEntity row = Visibility.find(em, caseNo, actor);
            CaseRecord record = row.toRecord();
            List<String> linkedBy = CaseRows.linkedTo(em, caseNo).stream()
                    .filter(linked -> linked.isSeenBy(actor))
                    .map(CaseEntity::getCaseNo)
                    .toList();
            return view(record, CaseRows.actions(em, row.getId()), linkedBy, actor, full || isTyping(actor, record));
        } finally {
            em.close();
        }
    }

    /**
     * What somebody needs to read the scans and papers of a case.
     *
     * @param files files that are filed with it
     * @param free whether he may just read: he works on the case, or has said within this hour why he does it
     */
    public record Papers(List<String> files, boolean free) {}

    /**
     * Finds the papers of a case for an actor.
     *
     * @throws Refusal if he may not see the case, or nothing is there any more
     */
    public Papers papers(String caseNo, Actor actor) {
        EntityManager em = database.createEntityManager();
        try {
            CaseEntity row = Visibility.find(em, caseNo, actor);
            CaseRecord record = row.toRecord();
            if (record.issue().erasedAt() != null) {
                throw new Refusal(Reason.NOT_FOUND, "ERASED", "个人信息已按期删除：本件保管期限已满，材料文件和文书不再留存，需要原件的请到档案部门查询");
            }
            boolean free = Visibility.worksOn(actor, record)
                    || CaseRows.hasDone(
                            em, row.getId(), actor.account(), ActionType.READ_PAPERS, time.millis() - HOUR.toMillis());
            return new Papers(FiledFiles.in(record), free);
        } finally {
            em.close();
        }
    }

    /** Tells an applicant how far his case is; a wrong number and a wrong code get the same answer. */
    public Progress progress(String caseNo, String enquiryCode) {
        EntityManager em = database.createEntityManager();
        try {
            CaseEntity row = CaseRows.find(em, caseNo == null ? "" : caseNo).orElse(null);
            CaseRecord record = row == null ? null : row.toRecord();
            if (!isCode(record, enquiryCode)) {
                throw new Refusal(Reason.NOT_FOUND, "PROGRESS_UNKNOWN", "办件编号或者查询码不正确：请核对受理通知书上的编号和查询码");
            }
            CaseClock promise = record.clock(ClockKind.PROMISE);
            return new Progress(
                    caseNo,
                    record.matter().name(),
                    record.matter().agencyName(),
                    record.state(),
                    promise.due(),
                    CaseRows.actions(em, row.getId()).stream()
                            .filter(action -> !INTERNAL.contains(action.getType()))
                            .map(action -> new Progress.Step(
                                    action.getType().title(), Instant.ofEpochMilli(action.getHappenedAt())))
                            .toList());
        } finally {
            em.close();
        }
    }

    /** Compares in constant time, also where there is no case: the answer takes no longer the nearer a guess is. */
    private static boolean isCode(CaseRecord record, String code) {
        String right = record == null ? "" : record.opening().enquiryCode();
        return record != null & MessageDigest.isEqual(bytes(right), bytes(code == null ? "" : code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Who is typing a case, clerk or guide, has to see what he types. */
    private static boolean isTyping(Actor actor, CaseRecord record) {
        String clerk = record.intake().clerk();
        boolean maker = record.createdBy().equals(actor.account()) && (clerk == null || actor.is(Role.CHANNEL));
        return (maker || actor.account().equals(clerk)) && BEING_TYPED.contains(record.state());
    }

    private CaseView view(
            CaseRecord record, List<ActionEntity> actions, List<String> linkedBy, Actor actor, boolean full) {
        MatterRules rules = preparation.rules(record);
        CaseRecord shown = full ? record : MaskedCase.of(record, rules.matter().form());
        return new CaseView(
                record.caseNo(),
                record.opening().shortNo(),
                Visibility.mayKnowEnquiryCode(actor) ? record.opening().enquiryCode() : null,
                record.sequence(),
                record.state(),
                record.matter().code(),
                record.matter().digest(),
                record.matter().name(),
                record.matter().agency(),
                record.matter().agencyName(),
                record.region(),
                record.window(),
                record.channel(),
                shown.filing(),
                rules.checklist(record.filing().answers()),
                shown.findings(),
                shown.correction(),
                shown.refusal(),
                record.acceptedBy(),
                record.acceptedAt(),
                record.assignee(),
                shown.opinions(),
                shown.decision(),
                shown.result(),
                record.custody(),
                record.hops().stream().map(CaseReader::hop).toList(),
                record.delivery(),
                preparation.handler(record),
                clock(record.clock(ClockKind.PROMISE)),
                clocks(record),
                shown.intake(),
                shown.review(),
                shown.issue(),
                linkedBy,
                actions.stream().map(CaseReader::entry).toList(),
                next(record, rules, actor),
                !full);
    }

    private List<CaseView.NextStep> next(CaseRecord record, MatterRules rules, Actor actor) {
        Instant now = time.instant();
        List<CaseView.NextStep> steps = new ArrayList<>();
        for (Rule rule : TransitionTable.rules()) {
            if (TransitionTable.leadsFrom(rule.transition(), record.state())) {
                Visibility.actingRole(actor, rule.transition(), Reach.of(record))
                        .map(role -> new Attempt(record, null, actor, role, now, rules, OutsideAnswers.NOTHING))
                        .map(attempt -> new CaseView.NextStep(
                                rule.transition().action(), rule.transition().id(), rule.blocked(attempt)))
                        .ifPresent(steps::add);
            }
        }
        return List.copyOf(steps);
    }

    private Map<ClockKind, CaseView.Clock> clocks(CaseRecord record) {
        Map<ClockKind, CaseView.Clock> clocks = new EnumMap<>(ClockKind.class);
        record.clocks().forEach((kind, clock) -> clocks.put(kind, clock(clock)));
        return clocks;
    }

    private CaseView.Clock clock(CaseClock clock) {
        Count count = clock.count();
        return new CaseView.Clock(
                clock.state(),
                clock.limit(),
                clock.startedAt(),
                clock.due(),
                count == null ? null : count.warning(),
                clock.stoppedAt(),
                clock.light(time.instant()),
                count != null && count.provisional());
    }

    private static CaseView.Hop hop(PaperHop hop) {
        PaperHop.Signature to = hop.to();
        return new CaseView.Hop(
                hop.pouch(),
                hop.items(),
                hop.from().name(),
                hop.from().unitName(),
                hop.from().at(),
                to == null ? null : to.name(),
                to == null ? null : to.unitName(),
                to == null ? null : to.at(),
                hop.refusal());
    }

    private static CaseView.Entry entry(ActionEntity action) {
        return new CaseView.Entry(
                action.getSequence(),
                action.getType(),
                action.by().account(),
                action.by().name(),
                action.by().unitName(),
                action.by().window(),
                Instant.ofEpochMilli(action.getHappenedAt()),
                Instant.ofEpochMilli(action.getRecordedAt()),
                action.getSummary());
    }
}
