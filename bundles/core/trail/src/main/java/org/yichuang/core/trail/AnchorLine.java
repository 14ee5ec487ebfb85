// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.util.List;

/**
 * An anchor as it is kept (锚记录), one line of JSON: what is signed, the signature, and what it covers.
 *
 * @param anchor what is signed
 * @param leaves texts of what it covers, in the order of its tree
 * @param signature signature in Base64
 */
public record AnchorLine(Anchor anchor, List<String> leaves, String signature) {

    /** Checks that it is whole. */
    public AnchorLine {
        if (anchor == null || leaves == null || signature == null) {
            throw new UnreadableException("not an anchor: a part is missing", null);
        }
        leaves = List.copyOf(leaves);
    }

    /**
     * Makes an anchor.
     *
     * @param number its number
     * @param madeAt now, in milliseconds since 1970
     * @param previous hash of the anchor before
     * @param leaves what it covers
     * @param key signs it
     */
    public static AnchorLine make(long number, long madeAt, String previous, List<Leaf> leaves, AnchorKey key) {
        List<String> texts = leaves.stream().map(Leaf::text).toList();
        int actions = (int) leaves.stream().filter(Leaf::isAction).count();
        Anchor anchor = new Anchor(
                number,
                madeAt,
                previous,
                MerkleTree.root(texts),
                actions,
                leaves.size() - actions,
                (int) leaves.stream()
                        .filter(leaf -> leaf.isAction() && leaf.code().equals("-"))
                        .count(),
                key.certificate().fingerprint(),
                AnchorKey.SIGNATURE);
        return new AnchorLine(anchor, texts, key.sign(anchor.text()));
    }

    /**
     * Reads a line.
     *
     * @throws UnreadableException if it is none
     */
    public static AnchorLine parse(String line) {
        return CanonicalJson.read(line, AnchorLine.class);
    }

    /** Returns the line, without a line break. */
    public String text() {
        return CanonicalJson.write(this);
    }

    /** Tells whether the leaves are those that were signed. */
    boolean holdsItsLeaves() {
        return MerkleTree.root(leaves).equals(anchor.root()) && leaves.size() == anchor.actions() + anchor.documents();
    }
}
