// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.core.casework.internal.trail.ActionHash;
import org.yichuang.core.casework.internal.trail.Seal;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;

/** One action of a case, chained to the one before by its hash; written once and never changed. */
@Entity
@Table(name = "case_action")
public class ActionEntity {
    /** Writes what {@link #row(long)} returns. */
    static final String INSERT =
            "insert into case_action (id, case_id, seq, action_id, request_digest, receipt, type, account,"
                    + " person_name, role, unit, unit_name, region, window_no, happened_at, recorded_at, summary, salt, payload_digest,"
                    + " algorithm, previous_hash, hash, hash_form, mac)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_action_id")
    @SequenceGenerator(name = "case_action_id", sequenceName = "case_action_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseEntity caseRow;

    @Column(name = "seq")
    private int sequence;

    @Column(name = "action_id")
    private String actionId;

    @Column(name = "request_digest")
    private String requestDigest;

    private String receipt;

    @Enumerated(EnumType.STRING)
    private ActionType type;

    private String account;

    @Column(name = "person_name")
    private String personName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String unit;

    @Column(name = "unit_name")
    private String unitName;

    private String region;

    @Column(name = "window_no")
    private String window;

    @Column(name = "happened_at")
    private long happenedAt;

    @Column(name = "recorded_at")
    private long recordedAt;

    private String summary;
    private String salt;

    @Column(name = "payload_digest")
    private String payloadDigest;

    private String algorithm;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    @Column(name = "hash_form")
    private int hashForm;

    private String mac;

    /** Digest of what nobody outside sees of the action, kept when a part of that was erased; else {@code null}. */
    @Column(name = "private_digest")
    private String privateDigest;

    /** Written by the anchor job, never by who appends. */
    @Column(name = "anchor_no", insertable = false, updatable = false)
    private Long anchorNo;

    /** For the persistence provider. */
    protected ActionEntity() {}

    /**
     * Appends an action to a case.
     *
     * @param caseRow the case
     * @param action the action
     * @param request identifier of the action and what it was asked with
     * @param summary what it said, in a line without personal data
     * @param salt random, so that nobody finds what an erased payload said by trying
     * @param algorithm digest algorithm
     * @param previousHash hash of the action before
     */
    public ActionEntity(
            CaseEntity caseRow,
            RecordedAction action,
            RequestMark request,
            String summary,
            String salt,
            Digests algorithm,
            String previousHash) {
        this.caseRow = caseRow;
        sequence = action.sequence();
        actionId = request.actionId();
        requestDigest = request.digest();
        receipt = request.receipt();
        type = action.type();
        account = action.by().account();
        personName = action.by().name();
        role = action.by().role();
        unit = action.by().unit();
        unitName = action.by().unitName();
        region = action.by().region();
        window = action.by().window();
        happenedAt = action.happenedAt().toEpochMilli();
        recordedAt = action.recordedAt().toEpochMilli();
        this.summary = summary;
        this.salt = salt;
        this.algorithm = algorithm.title();
        this.previousHash = previousHash;
        hashForm = ActionHash.FORM;
    }

    /**
     * The request that an action came with.
     *
     * @param actionId identifier the client chose
     * @param digest digest of the whole request
     * @param receipt first answer to it, as JSON
     */
    public record RequestMark(String actionId, String digest, String receipt) {}

    /** Seals the action: after this nothing of it can be changed without being found. */
    public void seal(String caseNo, String payload, Seal seal) {
        payloadDigest = ActionHash.payload(Digests.named(algorithm), salt, payload);
        hash = ActionHash.of(caseNo, this);
        mac = seal.code(hash);
    }

    /**
     * Takes away by what the erased text could still be found by trying: the salt, and the digest of the request. Actions of
     * the first form have one hash of everything and keep both.
     */
    public void erase(String caseNo) {
        if (privateDigest == null && hashForm == ActionHash.FORM) {
            privateDigest = ActionHash.publicPart(caseNo, this).privateDigest();
            salt = "";
            requestDigest = "";
        }
    }

    /** Returns what {@link #INSERT} writes, with that key. */
    Object[] row(long key) {
        return new Object[] {
            key,
            caseRow.getId(),
            sequence,
            actionId,
            requestDigest,
            receipt,
            type.name(),
            account,
            personName,
            role.name(),
            unit,
            unitName,
            region,
            window,
            happenedAt,
            recordedAt,
            summary,
            salt,
            payloadDigest,
            algorithm,
            previousHash,
            hash,
            hashForm,
            mac
        };
    }

    /** Returns the action with what it says. */
    public RecordedAction toRecord(Payload payload) {
        return new RecordedAction(
                sequence, type, by(), Instant.ofEpochMilli(happenedAt), Instant.ofEpochMilli(recordedAt), payload);
    }

    /** Returns who did it. */
    public RecordedAction.By by() {
        return new RecordedAction.By(account, personName, role, unit, unitName, region, window);
    }

    /** Returns the key of the row. */
    public Long getId() {
        return id;
    }

    /** Returns its place in the case, from 1. */
    public int getSequence() {
        return sequence;
    }

    /** Returns the identifier the client chose. */
    public String getActionId() {
        return actionId;
    }

    /** Returns the digest of the request it came with. */
    public String getRequestDigest() {
        return requestDigest;
    }

    /** Returns the first answer to that request, as JSON. */
    public String getReceipt() {
        return receipt;
    }

    /** Returns what was done. */
    public ActionType getType() {
        return type;
    }

    /** Returns when it happened, in milliseconds. */
    public long getHappenedAt() {
        return happenedAt;
    }

    /** Returns when it was recorded, in milliseconds. */
    public long getRecordedAt() {
        return recordedAt;
    }

    /** Returns what it said, in a line without personal data. */
    public String getSummary() {
        return summary;
    }

    /** Returns the salt of the payload's digest. */
    public String getSalt() {
        return salt;
    }

    /** Returns the salted digest of what it said. */
    public String getPayloadDigest() {
        return payloadDigest;
    }

    /** Returns the name of the digest algorithm. */
    public String getAlgorithm() {
        return algorithm;
    }

    /** Returns the hash of the action before. */
    public String getPreviousHash() {
        return previousHash;
    }

    /** Returns the hash of this action. */
    public String getHash() {
        return hash;
    }

    /** Returns how its hash is computed, see {@link ActionHash}. */
    public int getHashForm() {
        return hashForm;
    }

    /** Returns the code that the platform marked it with, or {@code null} if it had no key. */
    public String getMac() {
        return mac;
    }

    /** Returns the digest of its inner part if a piece of that was erased, else {@code null}: it can be computed. */
    public String getPrivateDigest() {
        return privateDigest;
    }

    /** Returns the number of the anchor that covers it, or {@code null} if none does yet. */
    public Long getAnchorNo() {
        return anchorNo;
    }
}
