// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import org.osgi.annotation.versioning.ConsumerType;

/** Collects fees through the unified payment platform (统一公共支付平台, R61), implemented by a gateway plug-in. */
@ConsumerType
public interface PaymentGateway {

    /** Places an order (缴款通知); the same order number with the same amount gives the same page again. */
    Answer<PaymentPage> order(PaymentOrder order);

    /** Asks how far an order is: a lost call-back is found in this way. */
    Answer<PaymentStatus> query(String orderNo);

    /** Closes an order that need not be paid any more; an order that is paid is refused. */
    Answer<PaymentStatus> close(String orderNo);

    /**
     * Checks a call-back (支付结果通知): signature in constant time, time stamp within the replay window. Whether the amount is
     * right is the caller's to check.
     *
     * @return the notice; {@link Answer.Refused} if it can't be believed
     */
    Answer<PaymentNotice> verify(SignedNotice notice);
}
