// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.wire;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How an outside service is reached. */
@ObjectClassDefinition(name = "Gateway 网关", description = "How an outside service is reached.")
public @interface Connection {

    /** Where it is. */
    @AttributeDefinition(description = "The address of the service, such as https://sms.example.cn/api.")
    String address();

    /** Which key it is asked with. */
    @AttributeDefinition(description = "The identifier under which the service knows the key.")
    String keyId();

    /** Where that key is. */
    @AttributeDefinition(description = "The file that holds the key; only the platform should be able to read it.")
    String keyFile();

    /** How long an answer is waited for. */
    @AttributeDefinition(
            description = "After how many seconds a request is given up, from 1 to 60; it is made again later.")
    int timeLimitSeconds() default 10;
}
