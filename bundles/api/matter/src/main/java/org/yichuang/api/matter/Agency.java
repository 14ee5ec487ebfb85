// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * The department that decides a matter (实施主体).
 *
 * @param name full name
 * @param creditCode unified social credit code (统一社会信用代码, GB 32100), 18 characters; also the code of its unit
 * @param documentSign the characters its documents are numbered with (机关代字), such as 乌交
 */
public record Agency(String name, String creditCode, String documentSign) {}
