// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.time.Instant;

/**
 * A document of a case.
 *
 * @param id identifier
 * @param kind what it is
 * @param number number given in the transaction of its action (文号)
 * @param state how far it is
 * @param orderedAt when the action asked for it
 * @param digest SHA-256 of its bytes in hexadecimal, or {@code null} until it is rendered
 * @param fault why rendering failed last, or {@code null}
 */
public record DocumentView(
        String id, DocumentKind kind, String number, State state, Instant orderedAt, String digest, String fault) {

    /** How far a document is. */
    public enum State {
        ORDERED,
        RENDERED,
        FAILED,
        /** Its bytes were removed with the personal data of the case (到期删除). */
        ERASED
    }
}
