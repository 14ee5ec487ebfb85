// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import org.osgi.annotation.versioning.ConsumerType;

/** Sends short messages (短信网关, R63, R64), implemented by a gateway plug-in. */
@ConsumerType
public interface SmsGateway {

    /**
     * Sends a message.
     *
     * @return the number under which the operator of the service took it
     */
    Answer<String> send(TextMessage message);
}
