// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.PaperData.PaperItem;

/**
 * A number of papers (件数).
 *
 * @param originals how many originals
 * @param copies how many copies
 */
public record Papers(int originals, int copies) {

    /** No papers. */
    static final Papers NONE = new Papers(0, 0);

    /** Counts what was received with a filing. */
    public static Papers received(Filing filing) {
        return new Papers(
                filing.materials().stream().mapToInt(MaterialItem::originals).sum(),
                filing.materials().stream().mapToInt(MaterialItem::copies).sum());
    }

    /** Counts what is in a pouch. */
    public static Papers in(List<PaperItem> items) {
        return new Papers(
                items.stream().mapToInt(PaperItem::originals).sum(),
                items.stream().mapToInt(PaperItem::copies).sum());
    }

    /** Returns these and others. */
    public Papers plus(Papers other) {
        return new Papers(originals + other.originals, copies + other.copies);
    }

    /** Returns what is left of these without others; never less than none. */
    public Papers minus(Papers other) {
        return new Papers(Math.max(0, originals - other.originals), Math.max(0, copies - other.copies));
    }

    /** Returns these, but of each kind no more than others. */
    public Papers atMost(Papers other) {
        return new Papers(Math.min(originals, other.originals), Math.min(copies, other.copies));
    }

    /** Returns these as papers of a name. */
    public PaperItem named(String name) {
        return new PaperItem(name, originals, copies);
    }

    /** Tells whether there is any. */
    public boolean any() {
        return originals + copies > 0;
    }

    /** Returns how people say it. */
    public String title() {
        return "原件 " + originals + " 份、复印件 " + copies + " 份";
    }
}
