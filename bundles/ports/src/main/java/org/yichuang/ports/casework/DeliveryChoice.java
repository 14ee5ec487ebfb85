// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import org.yichuang.api.matter.DeliveryMethod;

/**
 * How an applicant wants the result (送达方式, R64).
 *
 * @param method which way
 * @param recipient who is to receive it by courier, else {@code null}
 * @param phone his phone, else {@code null}
 * @param address where to, else {@code null}
 */
public record DeliveryChoice(DeliveryMethod method, String recipient, String phone, String address) {}
