// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentKind;

/**
 * What the trail has of a rendered document, of a case or of a consultation, in one format (文书留痕). The renderer writes it
 * together with the bytes, the anchor job the number of the anchor; here it is only read.
 */
@Entity
@Table(name = "trail_document")
public class TrailDocument {
    @Id
    private String name;

    private String subject;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String number;
    private String digest;

    @Column(name = "kept_at")
    private long keptAt;

    @Column(name = "erased_at")
    private Long erasedAt;

    @Column(name = "anchor_no")
    private Long anchorNo;

    /** For the persistence provider. */
    protected TrailDocument() {}

    /** Returns the name under which anchors cover it. */
    public String getName() {
        return name;
    }

    /** Returns the number of the case or consultation that it belongs to. */
    public String getSubject() {
        return subject;
    }

    /** Tells whether it belongs to a consultation. */
    public boolean isSlip() {
        return kind == DocumentKind.CONSULTATION_SLIP;
    }

    /** Returns what people call it. */
    public String title() {
        return kind.title() + "（" + number + "）";
    }

    /** Returns in what format its bytes are. */
    public DocumentFormat format() {
        return DocumentFormat.of(name);
    }

    /** Returns the SHA-256 of its bytes in hexadecimal. */
    public String getDigest() {
        return digest;
    }

    /** Tells whether its bytes were removed after their retention, as its row says. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** Returns the anchor that it claims, or {@code null} if none covers it yet. */
    public Long getAnchorNo() {
        return anchorNo;
    }
}
