// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The outbox of documents: rows that the case service wrote in the transaction of an action, and that the renderer claims.
 *
 * <p>Rows are claimed by a state column, never by "id greater than the last": the order of ids is not the order of commits.
 */
@ProviderType
public interface DocumentQueue {

    /**
     * Claims up to {@code limit} orders for the caller for some minutes; what is not acknowledged by then, or when
     * this node has been dead for some seconds, comes again.
     */
    List<DocumentOrder> claim(int limit);

    /** Says that an order is done: its bytes have the digest given and are stored. */
    void rendered(String id, String digest);

    /** Says that rendering failed: it is tried again later, with growing gaps, and never given up. */
    void failed(String id, String fault);

    /** Has {@code listener} run after a commit that wrote orders, so that nobody needs to poll fast. */
    AutoCloseable onOrder(Runnable listener);
}
