// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/**
 * A fee to be collected (缴款单).
 *
 * @param orderNo number of the order (缴款单号), unique on the platform
 * @param fen amount in fen (分), more than 0
 * @param description what it is for, without personal data
 * @param payee credit code of the agency that collects (执收单位, GB 32100)
 */
public record PaymentOrder(String orderNo, long fen, String description, String payee) {}
