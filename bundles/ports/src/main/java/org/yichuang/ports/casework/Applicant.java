// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import org.yichuang.api.matter.ApplicantKind;

/**
 * Who applies (申请人).
 *
 * @param kind person or kind of organisation
 * @param name name
 * @param idNumber identity number (GB 11643) of a person, unified social credit code (GB 32100) of an organisation
 * @param phone mobile phone
 * @param address postal address, or {@code null}
 * @param representative legal representative of an organisation, or {@code null}
 */
public record Applicant(
        ApplicantKind kind, String name, String idNumber, String phone, String address, String representative) {}
