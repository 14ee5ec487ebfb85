// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares what an anchor covers with what is held now (锚内容核验). */
public final class LeafCheck {
    private LeafCheck() {}

    /**
     * Compares.
     *
     * @param line the anchor
     * @param claiming what claims to be covered by it
     * @param elsewhere finds what is held under a name, whatever anchor it claims
     * @param expected tells which leaves must be held; others may have been left out of what is compared
     * @return what is wrong, empty if nothing is
     */
    public static List<Finding> compare(
            AnchorLine line,
            Collection<Held> claiming,
            Function<Leaf, Optional<Held>> elsewhere,
            Predicate<Leaf> expected) {
        long anchor = line.anchor().number();
        Map<String, Held> open = new HashMap<>();
        claiming.forEach(held -> open.put(held.leaf().name(), held));
        List<Finding> findings = new ArrayList<>();
        for (String text : line.leaves()) {
            Leaf leaf = Leaf.parse(text);
            Held held = open.remove(leaf.name());
            if (held == null) {
                held = elsewhere.apply(leaf).orElse(null);
            }
            if (held == null) {
                if (expected.test(leaf)) {
                    findings.add(finding(leaf, anchor, Finding.Kind.ACTION_REMOVED, Finding.Kind.DOCUMENT_REMOVED));
                }
            } else if (!held.leaf().equals(leaf)) {
                findings.add(finding(leaf, anchor, Finding.Kind.ACTION_CHANGED, Finding.Kind.DOCUMENT_CHANGED));
            } else if (held.anchor() == null || held.anchor() != anchor) {
                findings.add(finding(leaf, anchor, Finding.Kind.ACTION_MOVED, Finding.Kind.DOCUMENT_MOVED));
            }
        }
        open.values()
                .forEach(held -> findings.add(
                        finding(held.leaf(), anchor, Finding.Kind.ACTION_INSERTED, Finding.Kind.DOCUMENT_INSERTED)));
        return findings;
    }

    private static Finding finding(Leaf leaf, long anchor, Finding.Kind action, Finding.Kind document) {
        return new Finding(leaf.isAction() ? action : document, anchor, leaf.subject(), leaf.sequence());
    }
}
