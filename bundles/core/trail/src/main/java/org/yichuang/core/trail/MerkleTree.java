// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * One digest of many texts (Merkle 树), built as RFC 6962 does: leaves and nodes are digested with different first bytes, so
 * that no node passes for a leaf.
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** Computes the root, as hexadecimal digits; the order of the leaves matters. */
    static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return Digests.SM3.of("");
        }
        return HexFormat.of()
                .formatHex(node(leaves.stream().map(MerkleTree::leaf).toList()));
    }

    private static byte[] leaf(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[bytes.length + 1];
        marked[0] = LEAF;
        System.arraycopy(bytes, 0, marked, 1, bytes.length);
        return Digests.SM3.digest(marked);
    }

    private static byte[] node(List<byte[]> below) {
        if (below.size() == 1) {
            return below.get(0);
        }
        int half = Integer.highestOneBit(below.size() - 1);
        byte[] left = node(below.subList(0, half));
        byte[] right = node(below.subList(half, below.size()));
        byte[] marked = new byte[1 + left.length + right.length];
        marked[0] = NODE;
        System.arraycopy(left, 0, marked, 1, left.length);
        System.arraycopy(right, 0, marked, 1 + left.length, right.length);
        return Digests.SM3.digest(marked);
    }
}
