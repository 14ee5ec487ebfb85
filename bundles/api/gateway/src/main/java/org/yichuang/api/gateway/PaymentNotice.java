// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.time.Instant;

/**
 * An order was paid (缴费结果).
 *
 * @param orderNo number of the order
 * @param fen amount paid in fen (分)
 * @param transactionNo number of the payment at the service (交易流水号)
 * @param billNo number of the electronic bill (电子票据号), or {@code null} if there is none yet
 * @param paidAt when
 */
public record PaymentNotice(String orderNo, long fen, String transactionNo, String billNo, Instant paidAt) {}
