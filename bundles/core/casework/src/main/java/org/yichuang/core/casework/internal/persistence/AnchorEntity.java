// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.yichuang.core.trail.AnchorLine;

/** A signed anchor of the trail (锚); written once and never changed. */
@Entity
@Table(name = "trail_anchor")
public class AnchorEntity {
    @Id
    @Column(name = "anchor_no")
    private long number;

    @Column(name = "made_at")
    private long madeAt;

    private String hash;

    @Lob
    private String line;

    /** For the persistence provider. */
    protected AnchorEntity() {}

    /** Keeps an anchor. */
    public AnchorEntity(AnchorLine line) {
        number = line.anchor().number();
        madeAt = line.anchor().madeAt();
        hash = line.anchor().hash();
        this.line = line.text();
    }

    /** Returns its number, from 1 without gaps. */
    public long getNumber() {
        return number;
    }

    /** Returns when it was made, in milliseconds. */
    public long getMadeAt() {
        return madeAt;
    }

    /** Returns its hash, to which the next one is chained. */
    public String getHash() {
        return hash;
    }

    /** Returns all of it as it stands in the file too. */
    public String getLine() {
        return line;
    }
}
