// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;

/**
 * One line of the law as the requirements say it, read from {@code law.txt}: nothing of it comes from the product.
 *
 * @param number number in the requirements
 * @param from states in which it may be done; none if it makes a case
 * @param to state it leads to, or {@code null} if the case stays where it is
 * @param roles who may do it
 * @param ofAsked whether only a department that was asked may do it
 * @param reasons codes with which it may be refused to them
 */
record Law(
        String number,
        ActionType action,
        Set<CaseState> from,
        CaseState to,
        Set<Role> roles,
        boolean ofAsked,
        List<String> reasons) {

    private static final Set<CaseState> TAKEN = EnumSet.of(
            CaseState.PRE_REVIEW, CaseState.RECEIVED, CaseState.AWAITING_CORRECTION, CaseState.AWAITING_CONFIRMATION);
    private static final Set<CaseState> ENDED =
            EnumSet.of(CaseState.NOT_ACCEPTED, CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.LAPSED);
    private static final Set<CaseState> FILED = EnumSet.complementOf(EnumSet.of(CaseState.DRAFT));

    private static final Map<String, Set<CaseState>> STATES = Map.of(
            "NEW",
            EnumSet.noneOf(CaseState.class),
            "TAKEN",
            TAKEN,
            "OPEN",
            without(FILED, ENDED),
            "ENDED",
            ENDED,
            "FILED",
            FILED,
            "ANY",
            EnumSet.allOf(CaseState.class));

    private static final Map<String, Set<Role>> LETTERS = Map.of(
            "A", EnumSet.of(Role.CHANNEL),
            "G", EnumSet.of(Role.GUIDE),
            "W", EnumSet.of(Role.WINDOW_CLERK),
            "I", EnumSet.of(Role.ISSUING_CLERK),
            "B", EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD),
            "H", EnumSet.of(Role.DEPARTMENT_HEAD),
            "J", EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD),
            "S", EnumSet.of(Role.SUPERVISOR),
            "T", EnumSet.of(Role.PLATFORM));

    /** All of it, in the order of the file. */
    static final List<Law> LINES = read();

    /** Returns the lines by which something may be done in a state, {@code null} for no case yet. */
    static List<Law> of(ActionType action, CaseState state) {
        return LINES.stream()
                .filter(line -> line.action == action)
                .filter(line -> state == null ? line.from.isEmpty() : line.from.contains(state))
                .toList();
    }

    /** Tells whether somebody with a role may do it. */
    boolean names(Role role) {
        return roles.contains(role) && !ofAsked;
    }

    /** Returns the state in which it leaves a case that it found in another. */
    CaseState after(CaseState state) {
        return to == null ? state : to;
    }

    private static List<Law> read() {
        try (InputStream file = Law.class.getResourceAsStream("law.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Law::parse)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Law parse(String line) {
        String[] parts = line.split(" *: | > ");
        String[] name = parts[0].split(" ");
        List<String> letters = words(parts[3]);
        return new Law(
                name[0],
                ActionType.valueOf(name[1]),
                words(parts[1]).stream().flatMap(word -> states(word).stream()).collect(Collectors.toSet()),
                parts[2].equals("-") ? null : CaseState.valueOf(parts[2]),
                letters.stream().flatMap(letter -> LETTERS.get(letter).stream()).collect(Collectors.toSet()),
                letters.contains("J"),
                words(parts[4]));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static Set<CaseState> states(String word) {
        return STATES.containsKey(word) ? STATES.get(word) : EnumSet.of(CaseState.valueOf(word));
    }

    private static Set<CaseState> without(Set<CaseState> all, Set<CaseState> some) {
        Set<CaseState> rest = EnumSet.copyOf(all);
        rest.removeAll(some);
        return rest;
    }

    /** Writes a line as one can compare it. */
    static String line(
            String number,
            ActionType action,
            Set<CaseState> from,
            CaseState to,
            Set<Role> roles,
            List<String> reasons) {
        return "%s %s %s > %s : %s : %s"
                .formatted(number, action, new TreeSet<>(from), to, new TreeSet<>(roles), new TreeSet<>(reasons));
    }

    @Override
    public String toString() {
        return line(number, action, from, to, roles, reasons);
    }
}
