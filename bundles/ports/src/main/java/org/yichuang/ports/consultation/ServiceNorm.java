// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/**
 * One norm of service (服务规范, R32) that is ticked when a consultation is closed.
 *
 * @param code how it is recorded
 * @param group 三声, 四服, 五心, 六一样, 七规范 or 八便民
 * @param text what is to be kept
 */
public record ServiceNorm(String code, String group, String text) {}
