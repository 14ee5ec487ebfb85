// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * A department whose opinion a matter needs (联办部门, R53).
 *
 * @param creditCode credit code (GB 32100) of the department
 * @param name its name
 * @param duty what it answers for
 * @param limit limit in which it has to answer
 */
public record JointDepartment(String creditCode, String name, String duty, Limit limit) {}
