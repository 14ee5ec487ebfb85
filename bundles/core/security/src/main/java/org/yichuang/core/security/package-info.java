// SPDX-License-Identifier: Apache-2.0
/**
 * Accounts (账号), roles (角色), sessions (会话) and the log-in to the shell, R106 and design §6.
 *
 * <p>The bundle exports nothing; it offers {@link org.yichuang.ports.accounts.AccountService}, {@link org.yichuang.ports.accounts.Staff} and
 * {@link org.yichuang.ports.accounts.SessionService}, and the JAAS realm {@code karaf} that SSH and JMX ask. It is
 * configured by {@code etc/org.yichuang.core.security.cfg}.
 *
 * <h2>The first account and the three administrators (三员分立)</h2>
 *
 * <p>System, audit and security administrator are never one person. Where no account exists yet, the first start makes
 * one, {@code admin}, with a random password in {@code data/security/initial-admin-password}, which only the owner can
 * read and which is deleted when the password is changed. It is system administrator, and security administrator only
 * until it has made the first other security administrator: from then on it is system administrator alone, and the
 * security trail says so.
 *
 * <h2>Acting as the platform</h2>
 *
 * <p>A bundle that makes accounts by itself acts under the name
 * {@link org.yichuang.ports.accounts.Actor#PLATFORM}. An actor that comes from outside always comes from a session, a
 * session from an account, and no account can have that name.
 */
package org.yichuang.core.security;
