// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.ports.accounts.Actor;

/** The row of a case: what its actions fold to, and the columns that lists need of it. */
@Entity
@Table(name = "cases")
public class CaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_id")
    @SequenceGenerator(name = "case_id", sequenceName = "case_id", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "case_no")
    private String caseNo;

    @Column(name = "case_no_tail")
    private String caseNoTail;

    @Column(name = "short_no")
    private String shortNo;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private String matter;

    @Column(name = "matter_name")
    private String matterName;

    private String agency;

    @Column(name = "agency_name")
    private String agencyName;

    private String region;

    @Column(name = "window_no")
    private String window;

    @Enumerated(EnumType.STRING)
    @Column(name = "applicant_kind")
    private ApplicantKind applicantKind;

    @Column(name = "applicant_name")
    private String applicantName;

    @Column(name = "applicant_phone_tail")
    private String applicantPhoneTail;

    @Column(name = "applicant_pinyin")
    private String applicantPinyin;

    @Column(name = "applicant_initials")
    private String applicantInitials;

    private String assignee;

    @Enumerated(EnumType.STRING)
    private CustodyState custody;

    private String desk;

    @Column(name = "paper_desk")
    private String paperDesk;

    @Column(name = "order_desk")
    private String orderDesk;

    @Column(name = "tracked_by")
    private String trackedBy;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "due_at")
    private long due;

    @Column(name = "warning_at")
    private Long warning;

    @Column(name = "stopped_at")
    private Long stoppedAt;

    @Column(name = "issued_at")
    private Long issuedAt;

    @Column(name = "alarm_at")
    private Long alarm;

    @Column(name = "timer_at")
    private Long timer;

    @Column(name = "channel_account")
    private String channelAccount;

    @Column(name = "linked_case")
    private String linkedCase;

    private String handler;

    @Column(name = "ended_at")
    private Long endedAt;

    @Column(name = "last_seq")
    private int sequence;

    @Column(name = "last_hash")
    private String lastHash;

    @Lob
    private String body;

    /** For the persistence provider. */
    protected CaseEntity() {}

    /** Stands for a row that is being written. */
    CaseEntity(Long id, String caseNo) {
        this.id = id;
        this.caseNo = caseNo;
    }

    /** Returns the columns as they stand in the row. */
    public CaseColumns columns() {
        return new CaseColumns(
                caseNo,
                caseNoTail,
                shortNo,
                state,
                matter,
                matterName,
                agency,
                agencyName,
                region,
                window,
                applicantKind,
                applicantName,
                new SearchColumns(applicantPhoneTail, applicantPinyin, applicantInitials),
                assignee,
                custody,
                desk,
                paperDesk,
                orderDesk,
                trackedBy,
                createdAt,
                due,
                warning,
                stoppedAt,
                issuedAt,
                alarm,
                timer,
                channelAccount,
                linkedCase,
                handler,
                endedAt,
                sequence);
    }

    /** Returns the case. */
    public CaseRecord toRecord() {
        return CaseRecord.parse(body);
    }

    /** Returns the key of the row. */
    public Long getId() {
        return id;
    }

    /** Returns what a request has to know of it before it reads the case. */
    CaseHead head() {
        return new CaseHead(id, rowVersion, sequence, lastHash);
    }

    /** Returns its number. */
    public String getCaseNo() {
        return caseNo;
    }

    /** Tells whether an actor may see the case; its text is read only where the columns do not say so. */
    public boolean isSeenBy(Actor actor) {
        return Visibility.sees(actor, new Reach(region, agency, Set.of(), channelAccount))
                || Visibility.isOfDepartment(actor) && Visibility.sees(actor, Reach.of(toRecord()));
    }

    /** Returns the sequence number of the last action. */
    public int getSequence() {
        return sequence;
    }

    /** Returns the hash of the last action. */
    public String getLastHash() {
        return lastHash;
    }

    /** Returns the stored text of the case. */
    public String getBody() {
        return body;
    }
}
