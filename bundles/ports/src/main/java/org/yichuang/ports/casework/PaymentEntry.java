// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/**
 * Where a fee that is not paid yet can be paid (缴费入口, R61).
 *
 * @param order number of the payment order
 * @param fen amount in fen
 * @param address page of the payment service, opened by who pays; {@code null} until the service has given one
 * @param qrText what a QR code at the window says, for the same; {@code null} until then
 */
public record PaymentEntry(String order, long fen, String address, String qrText) {}
