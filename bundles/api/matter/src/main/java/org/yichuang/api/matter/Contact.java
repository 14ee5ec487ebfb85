// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * Where and when to ask about a matter (咨询与监督方式).
 *
 * @param address where it is handled (办理地点)
 * @param hours when (办理时间)
 * @param phone whom to ask (咨询电话)
 * @param complaintPhone whom to complain to (监督电话), another one than {@code phone}
 */
public record Contact(String address, String hours, String phone, String complaintPhone) {}
