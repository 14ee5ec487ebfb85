// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.gateway;

/**
 * A gateway as an operator sees it.
 *
 * @param kind what it is for
 * @param installed whether a plug-in for it is there and configured
 * @param resting whether it is left alone for a while after several failures
 * @param waiting messages to be sent through it
 * @param failing of these, how many failed at their last attempt
 * @param sent messages whose outcome is awaited
 * @param parked messages that a person has to look at
 */
public record GatewayView(
        GatewayKind kind, boolean installed, boolean resting, long waiting, long failing, long sent, long parked) {

    /** Tells whether an operator should look. */
    public boolean isDegraded() {
        return resting || failing > 0 || parked > 0 || waiting > 0 && !installed;
    }
}
