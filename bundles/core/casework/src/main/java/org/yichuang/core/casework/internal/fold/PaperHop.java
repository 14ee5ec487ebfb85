// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Pouch;

/**
 * One hand-over of papers (交接签收).
 *
 * @param pouch in which pouch
 * @param items what is in it
 * @param origin who held them, and gets them back if they are not taken
 * @param destination who is to hold them
 * @param from who handed it over
 * @param to who signed for it or refused it, or {@code null} while it is on its way
 * @param refusal why it was refused, or {@code null}
 */
public record PaperHop(
        Pouch pouch,
        List<PaperItem> items,
        CustodyState origin,
        CustodyState destination,
        Signature from,
        Signature to,
        String refusal) {

    /** Tells whether it is on its way. */
    public boolean underWay() {
        return to == null;
    }

    /** A signature: account, name and unit of the person, and when. */
    public record Signature(String account, String name, String unitName, Instant at) {}
}
