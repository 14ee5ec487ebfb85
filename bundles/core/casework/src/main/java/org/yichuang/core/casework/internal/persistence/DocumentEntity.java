// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Lob;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.yichuang.core.casework.internal.fold.OrderedDocument;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentView;

/** A document that an action asked for (文书), with what it is to be filled with. */
@Entity
@Table(name = "case_document")
public class DocumentEntity {
    /** Writes what {@link #row()} returns. */
    static final String INSERT =
            "insert into case_document (id, case_id, case_no, seq, kind, number, state, ordered_at, ready_at,"
                    + " attempts, data, data_digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseEntity caseRow;

    @Column(name = "case_no")
    private String caseNo;

    @Column(name = "seq")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String number;

    @Enumerated(EnumType.STRING)
    private DocumentView.State state;

    @Column(name = "ordered_at")
    private long orderedAt;

    @Column(name = "ready_at")
    private long readyAt;

    private int attempts;
    private String digest;
    private String fault;

    @Lob
    private String data;

    @Column(name = "data_digest")
    private String dataDigest;

    /** For the persistence provider. */
    protected DocumentEntity() {}

    /** Orders a document with the action of that sequence number. */
    public DocumentEntity(
            CaseEntity caseRow, String caseNo, int sequence, OrderedDocument ordered, String data, Instant at) {
        this.caseRow = caseRow;
        this.caseNo = caseNo;
        this.sequence = sequence;
        id = ordered.id();
        kind = ordered.kind();
        number = ordered.number();
        state = DocumentView.State.ORDERED;
        orderedAt = at.toEpochMilli();
        readyAt = orderedAt;
        this.data = data;
        dataDigest = ordered.digest();
    }

    /** Returns its identifier. */
    public String getId() {
        return id;
    }

    /** Returns what {@link #INSERT} writes. */
    Object[] row() {
        return new Object[] {
            id,
            caseRow.getId(),
            caseNo,
            sequence,
            kind.name(),
            number,
            state.name(),
            orderedAt,
            readyAt,
            attempts,
            data,
            dataDigest
        };
    }

    /** Returns the number of the case. */
    public String caseNo() {
        return caseNo;
    }

    /** Returns what people call it. */
    public String title() {
        return kind.title() + "（" + number + "）";
    }

    /** Returns what the renderer has to do. */
    public DocumentOrder toOrder() {
        return new DocumentOrder(id, caseNo, kind, number, Json.readMap(data));
    }

    /** Takes away what it was filled with; number and digest of the bytes stay. */
    public void erase() {
        state = DocumentView.State.ERASED;
        data = "";
        dataDigest = "";
        fault = null;
    }

    /** Returns what was ordered as this row has it now, with the digest of the data that are in it now. */
    public OrderedDocument toOrdered() {
        return new OrderedDocument(id, kind, number, data.isEmpty() ? "" : Digests.SHA_256.of(data));
    }
}
