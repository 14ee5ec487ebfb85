// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;

/**
 * What others answered when an action was done: part of the action, so that the log folds without asking them again.
 *
 * @param opening what a new case is given, or {@code null}
 * @param promise the limit that begins with this action, or {@code null}
 * @param resultName name of the certificate or document that results, or {@code null}
 * @param assignee who the case goes to, or {@code null}
 * @param documents documents ordered; empty if none
 */
public record Facts(
        Opening opening, Promise promise, String resultName, Assignee assignee, List<OrderedDocument> documents) {

    /** No facts at all. */
    public static final Facts NONE = new Facts(null, null, null, null, List.of());

    /** An approver: account and name. */
    public record Assignee(String account, String name) {}

    public Facts {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Returns these facts with other documents. */
    public Facts with(List<OrderedDocument> ordered) {
        return new Facts(opening, promise, resultName, assignee, ordered);
    }
}
