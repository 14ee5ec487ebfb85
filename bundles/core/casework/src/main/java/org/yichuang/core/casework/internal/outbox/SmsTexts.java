// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.casework.ActionType;

/** Texts of short messages (短信模板): built in, each line overridden by a file of the agency, which is read again when it changes. */
public final class SmsTexts {
    /** Key of the name that stands in 【】 before every text. */
    static final String SIGNATURE = "signature";

    /** After the name of an action: its text where nobody applied, but the department took the case up itself (依职权, T34). */
    private static final String EX_OFFICIO = ".EX_OFFICIO";

    private static final Logger LOG = LoggerFactory.getLogger(SmsTexts.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> KNOWN =
            Set.of("name", "matter", "shortNo", "caseNo", "agency", "day", "result", "consultation");
    private static final Properties BUILT_IN = builtIn();
    private static final Properties NONE = new Properties();

    /** When a file was changed that is not there. */
    private static final long ABSENT = 0;

    /** How long what was read stands: texts are asked for inside transactions, where nobody waits for a disk. */
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path file;
    private final LongSupplier nanos;
    private volatile Overrides overrides;

    /** Reads overrides from this file, which need not be there. */
    SmsTexts(Path file) {
        this(file, System::nanoTime);
    }

    /** @param nanos the time, of which differences count */
    SmsTexts(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        overrides = new Overrides(nanos.getAsLong() - LOOK_NANOS, ABSENT, NONE);
    }

    /**
     * Returns the text after an action of a case.
     *
     * @param exOfficio whether the department took it up itself
     */
    Optional<String> text(ActionType action, boolean exOfficio, Map<String, String> values) {
        String own = action.name() + EX_OFFICIO;
        boolean told = exOfficio && (BUILT_IN.containsKey(own) || overrides().containsKey(own));
        return text(told ? own : action.name(), values);
    }

    /** Returns where an agency keeps its texts: what it configured, or {@code sms.properties} in {@code etc/}. */
    public static Path file(String configured) {
        return configured.isBlank()
                ? Path.of(System.getProperty("karaf.etc", "etc"), "sms.properties")
                : Path.of(configured);
    }

    private record Overrides(long lookedAt, long changedAt, Properties lines) {}

    /**
     * Returns a text with its placeholders filled; empty if nobody is told.
     *
     * @param key name of the action after which it is sent, or of what else it tells
     */
    Optional<String> text(String key, Map<String, String> values) {
        Properties own = overrides();
        String text = line(own, key);
        if (text.isBlank()) {
            return Optional.empty();
        }
        String filled = PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
        return Optional.of("【" + line(own, SIGNATURE) + "】" + filled);
    }

    /** Returns the built-in lines. */
    static Properties builtIn() {
        Properties lines = new Properties();
        try (Reader reader =
                new InputStreamReader(SmsTexts.class.getResourceAsStream("sms.properties"), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    /** Tells what is wrong with a line, if anything is. */
    static Optional<String> fault(String key, String text) {
        if (!BUILT_IN.containsKey(key) && !isAction(key.replace(EX_OFFICIO, ""))) {
            return Optional.of("no such action: " + key);
        }
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .map(name -> "no such placeholder: {" + name + "} in " + key);
    }

    private static boolean isAction(String key) {
        try {
            ActionType.valueOf(key);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static String line(Properties own, String key) {
        return own.getProperty(key, BUILT_IN.getProperty(key, "")).strip();
    }

    private Properties overrides() {
        Overrides known = overrides;
        long now = nanos.getAsLong();
        if (now - known.lookedAt() >= LOOK_NANOS) {
            known = looked(known, now);
            overrides = known;
        }
        return known.lines();
    }

    private Overrides looked(Overrides known, long now) {
        long changedAt = file.toFile().lastModified();
        if (changedAt == known.changedAt()) {
            return new Overrides(now, changedAt, known.lines());
        }
        try {
            return new Overrides(now, changedAt, changedAt == ABSENT ? NONE : read());
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("Can't read {}, the last texts that could be read are used: {}", file, broken.getMessage());
            return new Overrides(now, changedAt, known.lines());
        }
    }

    /** A line that can't be used is left out, so that the built-in one stands. */
    private Properties read() throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        lines.entrySet().removeIf(entry -> {
            Optional<String> fault = fault((String) entry.getKey(), (String) entry.getValue());
            fault.ifPresent(why -> LOG.warn("{}: {}; the built-in text is used instead", file, why));
            return fault.isPresent();
        });
        return lines;
    }
}
