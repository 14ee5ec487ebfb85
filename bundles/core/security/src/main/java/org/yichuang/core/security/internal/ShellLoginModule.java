// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.io.IOException;
import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.yichuang.ports.problem.Refusal;

/** One log-in to the shell or to JMX (命令行登录), by login name and password; keys are not known here. */
public final class ShellLoginModule implements LoginModule {

    /** Option that holds the {@link ShellGate}. */
    static final String GATE = "org.yichuang.core.security.gate";

    private Subject subject;
    private CallbackHandler callbacks;
    private ShellGate gate;
    private final Set<Principal> principals = new HashSet<>();

    @Override
    public void initialize(Subject subject, CallbackHandler callbacks, Map<String, ?> shared, Map<String, ?> options) {
        this.subject = subject;
        this.callbacks = callbacks;
        this.gate = (ShellGate) options.get(GATE);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("login");
        PasswordCallback password = new PasswordCallback("password", false);
        try {
            callbacks.handle(new Callback[] {name, password});
            ShellGate.Entrant entrant = gate.enter(name.getName(), password.getPassword(), remote());
            principals.add(new UserPrincipal(entrant.login()));
            entrant.roles().forEach(role -> principals.add(new RolePrincipal(role)));
            return true;
        } catch (Refusal refusal) {
            throw new FailedLoginException(refusal.getMessage());
        } catch (UnsupportedCallbackException key) {
            throw new FailedLoginException("Only passwords are taken here");
        } catch (IOException unreadable) {
            throw new LoginException("Login name and password could not be read: " + unreadable.getMessage());
        } finally {
            password.clearPassword();
        }
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return true;
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }

    private String remote() {
        return subject.getPrincipals(ClientPrincipal.class).stream()
                .map(ClientPrincipal::getName)
                .findFirst()
                .orElse(SecurityTrail.INSIDE);
    }
}
