// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.gateway.PaymentPage;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.ports.casework.PaymentEntry;
import org.yichuang.ports.casework.ReviewFacet.Payment;

/** Finds where the fee of a case can be paid (缴费入口): the payment service says so when it is sent the order. */
final class OpenPayments {
    /** What a browser may be sent to; anything else in a link could be a script. */
    private static final Pattern WEB = Pattern.compile("https?://.+");

    private OpenPayments() {}

    /** Returns the open payment of a case, or {@code null} if nothing is to be paid. */
    static PaymentEntry of(EntityManager em, CaseRecord record) {
        Payment payment = record.review().payment();
        if (payment.state() != PaymentState.PUSHED) {
            return null;
        }
        OutboxEntity order = em.find(OutboxEntity.class, payment.order());
        String reply = order == null ? null : order.toMessage().reply();
        if (reply == null) {
            return new PaymentEntry(payment.order(), payment.fen(), null, null);
        }
        PaymentPage page = Json.read(reply, PaymentPage.class);
        boolean opens = page.address() != null && WEB.matcher(page.address()).matches();
        return new PaymentEntry(payment.order(), payment.fen(), opens ? page.address() : null, page.qrText());
    }
}
