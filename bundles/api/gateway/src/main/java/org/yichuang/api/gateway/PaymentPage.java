// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/**
 * Where an order can be paid.
 *
 * @param orderNo number of the order
 * @param address page to be opened by who pays
 * @param qrText what the QR code at the window shows (缴费二维码)
 */
public record PaymentPage(String orderNo, String address, String qrText) {}
