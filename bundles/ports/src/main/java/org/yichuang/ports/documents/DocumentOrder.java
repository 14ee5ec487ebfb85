// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.util.Map;

/**
 * A document to be rendered.
 *
 * @param id identifier
 * @param caseNo case it belongs to
 * @param kind what it is
 * @param number number given in the transaction (文号)
 * @param data what the template is filled with: strings, numbers, booleans, lists and maps
 */
public record DocumentOrder(String id, String caseNo, DocumentKind kind, String number, Map<String, Object> data) {}
