// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * A consultation that is given to another clerk.
 *
 * @param account account of who answers for it from now on
 * @param reason why
 */
public record ConsultHandOver(String account, String reason) {

    /** What an empty request says. */
    static final ConsultHandOver NOTHING = new ConsultHandOver(null, null);
}
