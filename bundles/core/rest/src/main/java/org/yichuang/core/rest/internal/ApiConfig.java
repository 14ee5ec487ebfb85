// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator may set for the HTTP API. */
@ObjectClassDefinition(name = "Yichuang HTTP API")
public @interface ApiConfig {

    /** Log-ins a minute from one address. */
    @AttributeDefinition(
            description =
                    "How many log-ins one address may try in a minute; a service hall behind one address needs many.")
    int loginsPerMinute() default 120;

    /** Progress enquiries a minute from one address. */
    @AttributeDefinition(description = "How many progress enquiries one address may make in a minute.")
    int enquiriesPerMinute() default 60;
}
