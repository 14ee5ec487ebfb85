// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Lob;
import javax.persistence.MapsId;
import javax.persistence.OneToOne;
import javax.persistence.Table;

/** What an action says: apart from it, so that it can be erased after retention and the chain still verifies. */
@Entity
@Table(name = "case_payload")
public class PayloadEntity {
    /** Writes the key of an action, and what it says. */
    static final String INSERT = "insert into case_payload (action_id, body) values (?, ?)";

    @Id
    private Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "action_id")
    private ActionEntity action;

    @Lob
    private String body;

    /** For the persistence provider. */
    protected PayloadEntity() {}

    /** Replaces what the action says by what may be kept of it. */
    public void erase(String left) {
        body = left;
    }

    /** Returns the action that says it. */
    public ActionEntity getAction() {
        return action;
    }

    /** Returns what the action says. */
    public String getBody() {
        return body;
    }
}
