// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.List;

/**
 * How a consultation ended.
 *
 * @param told how the asker was told
 * @param norms codes of the service norms that were kept
 */
public record ConsultClosing(String told, List<String> norms) {

    /** What an empty request says. */
    static final ConsultClosing NOTHING = new ConsultClosing(null, null);
}
