// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

/** How an outside service can misbehave. */
public enum Fault {
    /** Does the work, and answers after a long time. */
    SLOW,
    /** Understands and refuses for good. */
    REFUSE,
    /** Does the work, then drops the connection: who asked does not know. */
    DROP_AFTER_WORK,
    /** Does nothing and answers 500. */
    ERROR,
    /** Does the work and signs its answer, or its call-back, wrongly. */
    WRONG_SIGNATURE,
    /** Sends a call-back twice. */
    DUPLICATE_NOTICE,
    /** Sends a call-back with another amount. */
    WRONG_AMOUNT,
    /** Sends no call-back. */
    LOST_NOTICE,
    /** Gives a file with a bit of it turned. */
    WRONG_CONTENT,
    /** Has no space left. */
    FULL
}
