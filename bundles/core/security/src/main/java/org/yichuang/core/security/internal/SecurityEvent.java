// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

/** What the security trail tells of (安全事件). */
enum SecurityEvent {
    ACCOUNT_CREATED,
    ACCOUNT_ENABLED,
    ACCOUNT_DISABLED,
    ACCOUNT_UNLOCKED,
    WINDOW_ASSIGNED,
    ROLE_REMOVED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    LOGGED_IN,
    LOGGED_OUT,
    LOGIN_REFUSED,
    LOCKED_OUT,
    QUALIFICATION_GRANTED,
    QUALIFICATION_REVOKED
}
