// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.casework.PaperData.PaperItem;

/**
 * One hand-over of papers (交接签收).
 *
 * @param items what is in the pouch
 * @param from who handed it over
 * @param to who signed for it, or {@code null} while it is on its way
 */
public record PaperHop(List<PaperItem> items, Signature from, Signature to) {

    /** A signature: account, name and unit of the person, and when. */
    public record Signature(String account, String name, String unitName, Instant at) {}
}
