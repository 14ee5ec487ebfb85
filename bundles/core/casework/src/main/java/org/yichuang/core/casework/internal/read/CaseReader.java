// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.perform.Preparation;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.persistence.RecentCases;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Reads single cases as somebody may see them. */
public final class CaseReader {
    private static final Set<ActionType> INTERNAL =
            EnumSet.of(ActionType.SAVE, ActionType.UNMASK, ActionType.READ_PAPERS, ActionType.ERASE);

    /** How long a reason to read papers holds. */
    private static final Duration HOUR = Duration.ofHours(1);

    private final EntityManagerFactory database;
    private final CaseViews views;
    private final TimeSource time;
    private final RecentCases recent;

    /** Reads from this database. */
    public CaseReader(EntityManagerFactory database, RecentCases recent, Preparation preparation, TimeSource time) {
        this.database = database;
        this.recent = recent;
        this.time = time;
        views = new CaseViews(preparation, time);
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
            CaseRecord record = recent.of(row);
            List<CaseRecord> linkedBy = CaseRows.linkedTo(em, caseNo).stream()
                    .map(CaseEntity::toRecord)
                    .toList();
            List<CaseView.Entry> history = CaseRows.actions(em, row.getId()).stream()
                    .map(CaseReader::entry)
                    .toList();
            return views.of(record, history, OpenPayments.of(em, record), linkedBy, actor, full);
        } finally {
            em.close();
        }
    }

    /** Finds what stands of a case that the actor may see. */
    public CaseRecord record(String caseNo, Actor actor) {
        EntityManager em = database.createEntityManager();
        try {
            return recent.of(Visibility.find(em, caseNo, actor));
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
            CaseRecord record = recent.of(row);
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
            CaseRecord record = row == null ? null : recent.of(row);
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
                    OpenPayments.of(em, record),
                    record.issue().shipments().stream().map(CaseReader::parcel).toList(),
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

    /** Says nothing of who signed or where: the page is open to whoever holds a notice. */
    private static Progress.Parcel parcel(Shipment shipment) {
        Instant at = shipment.at() == null ? shipment.sentAt() : shipment.at();
        return new Progress.Parcel(shipment.kind(), shipment.trackingNo(), shipment.state(), at);
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
