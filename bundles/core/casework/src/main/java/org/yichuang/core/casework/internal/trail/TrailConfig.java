// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

/** What an operator can set of the trail, in {@code etc/org.yichuang.core.casework.cfg}; folders are relative to {@code data}. */
public @interface TrailConfig {
    /** Where the keys are: a PKCS#12 keystore that only its owner can read. */
    String trail_keystore() default "security/trail.p12";

    /** Where the password of the keystore is: a file that only its owner can read. */
    String trail_password() default "security/trail.password";

    /** Where anchors are written, with their certificates; best on another machine than the database. */
    String trail_anchors() default "trail";

    /** After how many seconds the next anchor is made, if there is something to cover. */
    int trail_interval() default 60;
}
