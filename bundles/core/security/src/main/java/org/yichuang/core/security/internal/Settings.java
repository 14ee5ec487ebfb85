// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the operator set in {@code etc/org.yichuang.core.security.cfg} (安全配置). */
@Component(service = Settings.class, configurationPid = Settings.PID)
@Designate(ocd = Settings.Config.class)
public final class Settings {

    static final String PID = "org.yichuang.core.security";

    /** The settings with their defaults. */
    @ObjectClassDefinition(name = "Yichuang security", description = "Passwords, lock-out and sessions.")
    public @interface Config {

        /** Memory of one Argon2id computation. */
        @AttributeDefinition(description = "Memory that one password check takes, in KiB.", min = "8192")
        int argon2MemoryKib() default 19_456;

        /** Passes of one Argon2id computation. */
        @AttributeDefinition(description = "Passes that one password check makes over its memory.", min = "1")
        int argon2Iterations() default 2;

        /** Lanes of one Argon2id computation. */
        @AttributeDefinition(description = "Lanes of one password check.", min = "1")
        int argon2Parallelism() default 1;

        /** Bound of concurrency. */
        @AttributeDefinition(description = "Password checks that run at the same time; the others wait.", min = "1")
        int passwordChecksAtOnce() default 2;

        /** Bound of the queue before the password checks. */
        @AttributeDefinition(
                description = "Log-ins that may wait for their password check; more are told to come back.",
                min = "0")
        int passwordChecksWaiting() default 32;

        /** Failures until the lock. */
        @AttributeDefinition(description = "Failed log-ins after which an account is locked.", min = "1")
        int lockAfterFailures() default 5;

        /** Stretch in which failures add up. */
        @AttributeDefinition(description = "Minutes in which failed log-ins add up.", min = "1")
        int failureWindowMinutes() default 15;

        /** Length of the lock. */
        @AttributeDefinition(description = "Minutes that a lock lasts.", min = "1")
        int lockMinutes() default 15;

        /** Idle end of sessions. */
        @AttributeDefinition(description = "Minutes after which an unused session ends.", min = "2")
        int sessionIdleMinutes() default 30;

        /** Absolute end of sessions. */
        @AttributeDefinition(description = "Hours after which every session ends.", min = "1")
        int sessionHours() default 10;
    }

    private final Config config;

    /** Takes the settings as they are configured. */
    @Activate
    public Settings(Config config) {
        this.config = config;
    }

    Argon2Cost argon2() {
        return new Argon2Cost(config.argon2MemoryKib(), config.argon2Iterations(), config.argon2Parallelism());
    }

    int passwordChecksAtOnce() {
        return config.passwordChecksAtOnce();
    }

    int passwordChecksWaiting() {
        return config.passwordChecksWaiting();
    }

    int lockAfterFailures() {
        return config.lockAfterFailures();
    }

    Duration failureWindow() {
        return Duration.ofMinutes(config.failureWindowMinutes());
    }

    Duration lockTime() {
        return Duration.ofMinutes(config.lockMinutes());
    }

    Duration sessionIdle() {
        return Duration.ofMinutes(config.sessionIdleMinutes());
    }

    Duration sessionLength() {
        return Duration.ofHours(config.sessionHours());
    }
}
