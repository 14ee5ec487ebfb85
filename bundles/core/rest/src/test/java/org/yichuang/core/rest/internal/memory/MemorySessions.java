// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.accounts.Session;
import org.yichuang.ports.accounts.SessionService;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Sessions of an account for each role, whose password is {@link #PASSWORD}. */
public final class MemorySessions implements SessionService {
    public static final String PASSWORD = "correct horse";
    public static final String NEWCOMER = "newcomer";

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    public char[] lastNewPassword;

    @Override
    public Session logIn(String login, char[] password, String remote) {
        if (!PASSWORD.equals(new String(password))) {
            throw new Refusal(Reason.UNAUTHENTICATED, "LOGIN_FAILED", "账号或密码不正确。");
        }
        String token = "token-" + login + "-" + sessions.size();
        Role role = login.equals(NEWCOMER) ? Role.SYSTEM_ADMINISTRATOR : Role.valueOf(login);
        Actor actor = new Actor(login, "张三", Set.of(role), "11150100MB0X00001A", "政务服务大厅", "150100", "A01");
        Session session = new Session(
                token, "csrf-" + token, actor, login.equals(NEWCOMER), Instant.parse("2026-11-21T02:00:00Z"));
        sessions.put(token, session);
        return session;
    }

    @Override
    public Optional<Session> find(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public void logOut(String token) {
        sessions.remove(token);
    }

    @Override
    public void changePassword(String token, char[] oldPassword, char[] newPassword) {
        lastNewPassword = newPassword;
    }
}
