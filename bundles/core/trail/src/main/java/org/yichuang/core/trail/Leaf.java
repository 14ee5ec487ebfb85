// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.util.Set;

/**
 * What an anchor covers (锚定内容): an action or a rendered document.
 *
 * @param kind {@link #ACTION} or {@link #DOCUMENT}
 * @param subject number of the case, or name of the document: its identifier, with {@code .ofd} behind it for its OFD
 * @param sequence place of the action in the case; 0 for a document
 * @param digest hash of the action, or SHA-256 of the document's bytes
 * @param code the platform's keyed code of the action, {@code -} if there is none
 */
public record Leaf(String kind, String subject, int sequence, String digest, String code) {
    /** Kind of an action. */
    public static final String ACTION = "A";

    /** Kind of a rendered document. */
    public static final String DOCUMENT = "D";

    private static final String NONE = "-";
    private static final int PARTS = 5;

    /** Makes the leaf of an action; {@code code} may be {@code null}. */
    public static Leaf action(String caseNo, int sequence, String hash, String code) {
        return new Leaf(ACTION, caseNo, sequence, hash, code == null ? NONE : code);
    }

    /** Makes the leaf of a document. */
    public static Leaf document(String id, String digest) {
        return new Leaf(DOCUMENT, id, 0, digest, NONE);
    }

    /**
     * Reads a leaf.
     *
     * @throws UnreadableException if the text is none
     */
    public static Leaf parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            if (parts.length == PARTS && Set.of(ACTION, DOCUMENT).contains(parts[0])) {
                return new Leaf(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3], parts[4]);
            }
        } catch (NumberFormatException broken) {
            throw new UnreadableException("not a leaf: " + text, broken);
        }
        throw new UnreadableException("not a leaf: " + text, null);
    }

    /** Returns what names it, whatever its digest is. */
    public String name() {
        return kind + " " + subject + " " + sequence;
    }

    /** Tells whether it is an action. */
    public boolean isAction() {
        return kind.equals(ACTION);
    }

    /** Returns the text that is written and digested. */
    public String text() {
        return name() + " " + digest + " " + code;
    }
}
