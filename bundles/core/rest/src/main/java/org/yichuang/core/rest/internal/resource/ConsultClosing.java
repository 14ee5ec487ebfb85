// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.List;

/**
 * How a consultation ended.
 *
 * @param told how the asker was told, such as 电话
 * @param person who was told: who took the call
 * @param norms codes of the service norms that were kept
 */
public record ConsultClosing(String told, String person, List<String> norms) {

    /** What an empty request says. */
    static final ConsultClosing NOTHING = new ConsultClosing(null, null, null);
}
