// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/**
 * A short message (短信).
 *
 * @param id identifier; the same message asked twice is sent once
 * @param phone mobile phone of the mainland, 11 digits
 * @param text text with the signature of the sender in 【】 at its beginning
 */
public record TextMessage(String id, String phone, String text) {}
