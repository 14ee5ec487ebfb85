// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * A consultation that is handed on to a department.
 *
 * @param department its credit code, or {@code null} for the department of the matter asked about
 * @param reason why
 * @param days working days it has to answer in, or {@code null} for the usual two
 */
public record ConsultTransfer(String department, String reason, Integer days) {

    /** What an empty request says. */
    static final ConsultTransfer NOTHING = new ConsultTransfer(null, null, null);
}
