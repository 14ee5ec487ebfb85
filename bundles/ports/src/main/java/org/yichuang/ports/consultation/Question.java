// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/**
 * A question that somebody asks (咨询登记).
 *
 * @param channel on which way
 * @param asker name of who asks, or {@code null}: nobody has to give it
 * @param phone under which he can be told the answer, or {@code null}
 * @param matter code of the matter it is about, or {@code null}
 * @param text the question
 * @param answer what was answered at once, or {@code null}
 */
public record Question(ConsultChannel channel, String asker, String phone, String matter, String text, String answer) {}
