// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the trail provable (留痕保全): signed anchors, and exports for auditors. */
@ProviderType
public interface TrailKeeper {

    /**
     * Covers with anchors what none covers yet, now and not at the next minute.
     *
     * @param newKey whether to use the key that is in the keystore from now on, or a new one if none is there, though
     *     another one signed before: what was marked with the lost key is then covered by the anchors alone
     * @throws org.yichuang.ports.problem.Refusal if there is no key, or the file of the anchors cannot be written
     */
    Anchored anchor(boolean newKey);

    /** Tells how far anchors are. */
    Status status();

    /**
     * Writes an export for an auditor: hashes, digests and summaries, no personal data, unless the documents are to come with
     * it.
     *
     * @param file where to; must not be there yet
     * @param documents a folder that is not there yet, for the bytes of the documents; {@code null} for their digests alone
     * @param day only cases with an action on this day, or {@code null} for all
     * @return how many lines were written
     * @throws org.yichuang.ports.problem.Refusal if the file or the folder cannot be written
     */
    long export(Path file, Path documents, LocalDate day);

    /**
     * What a run covered.
     *
     * @param anchors how many anchors were made
     * @param actions how many actions they cover
     * @param documents how many documents they cover
     */
    record Anchored(int anchors, int actions, int documents) {}

    /**
     * How far anchors are.
     *
     * @param lastAnchor number of the last anchor, 0 if there is none
     * @param uncovered how many actions no anchor covers yet
     * @param oldest when the oldest of them was recorded, or {@code null} if there is none
     * @param late whether that is too long ago
     * @param fault what is wrong and what to do, in Chinese, or {@code null} if nothing is
     */
    record Status(long lastAnchor, long uncovered, Instant oldest, boolean late, String fault) {}
}
