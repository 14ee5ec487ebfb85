// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;

/** Which lists somebody has, and which consultations are in each. */
final class Lists {
    /** What waits for an answer is due before the end of time. */
    private static final String LATE = "due_at < ?";

    private static final String DUE_SOON = "due_at >= ? and due_at < " + ConsultRow.NEVER + " and warning_at <= ?";

    private static final Pattern NUMBER = Pattern.compile("ZX\\d+");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]+");

    private Lists() {}

    /** Returns the lists that are counted for somebody, in the order in which they are offered. */
    static Set<ConsultQueue> of(Actor actor) {
        Set<ConsultQueue> queues = EnumSet.noneOf(ConsultQueue.class);
        if (Access.isClerk(actor)) {
            queues.addAll(EnumSet.of(ConsultQueue.MINE, ConsultQueue.HANDED_OVER));
        }
        if (Access.isHall(actor)) {
            queues.add(ConsultQueue.UNCLAIMED);
        }
        if (Access.isDepartment(actor)) {
            queues.add(ConsultQueue.DEPARTMENT);
        }
        if (Access.isHead(actor)) {
            queues.add(ConsultQueue.UNIT);
        }
        if (Access.isHall(actor) || Access.isHead(actor)) {
            queues.addAll(EnumSet.of(ConsultQueue.LATE, ConsultQueue.DUE_SOON));
        }
        return queues;
    }

    /** Adds what is late of a list. */
    static void late(long now, List<String> where, List<Object> parameters) {
        where.add(LATE);
        parameters.add(now);
    }

    /** Adds the conditions of a query to {@code where}, and their values to {@code parameters}. */
    static void restrict(ConsultQuery query, Actor actor, long now, List<String> where, List<Object> parameters) {
        switch (query.queue()) {
            case MINE -> {
                where.add("first_account = ? and state <> 'CLOSED'");
                parameters.add(actor.account());
            }
            case UNCLAIMED -> {
                where.add("first_account = ''");
                all(actor, where, parameters);
            }
            case HANDED_OVER -> {
                where.add("former_account = ? and state <> 'CLOSED'");
                parameters.add(actor.account());
            }
            case DEPARTMENT -> {
                where.add("department = ? and region = ? and state = 'TRANSFERRED'");
                parameters.addAll(unit(actor));
            }
            case UNIT -> {
                where.add("first_unit = ? and region = ? and state <> 'CLOSED'");
                parameters.addAll(headed(actor));
            }
            case LATE -> {
                watched(actor, where, parameters);
                late(now, where, parameters);
            }
            case DUE_SOON -> {
                watched(actor, where, parameters);
                where.add(DUE_SOON);
                parameters.addAll(List.of(now, now));
            }
            case ALL -> all(actor, where, parameters);
        }
        if (query.text() != null && !query.text().isBlank()) {
            search(query.text().strip(), where, parameters);
        }
    }

    /** A text looks for what an index finds among all consultations of all years: number, telephone, or beginning of a name. */
    private static void search(String text, List<String> where, List<Object> parameters) {
        if (NUMBER.matcher(text).matches()) {
            where.add("number = ?");
            parameters.add(text);
        } else if (PHONE.matcher(text).matches()) {
            where.add("phone = ?");
            parameters.add(text);
        } else {
            where.add("asker like ? escape '!'");
            parameters.add(text.replaceAll("([!%_])", "!$1") + "%");
        }
    }

    /** What is late is watched by the hall and by the heads of those who are; for others the list is empty. */
    private static void watched(Actor actor, List<String> where, List<Object> parameters) {
        if (Access.isHall(actor) || Access.isHead(actor)) {
            all(actor, where, parameters);
        } else {
            where.add("department = ? and region = ?");
            parameters.addAll(headed(actor));
        }
    }

    private static void all(Actor actor, List<String> where, List<Object> parameters) {
        if (Access.isOperator(actor)) {
            where.add("1 = 1");
        } else if (Access.isHall(actor)) {
            where.add("region = ?");
            parameters.add(actor.region());
        } else if (Access.isHead(actor)) {
            where.add("(department = ? or first_unit = ?) and region = ?");
            parameters.add(actor.unit());
            parameters.addAll(unit(actor));
        } else if (Access.isDepartment(actor)) {
            where.add("department = ? and region = ?");
            parameters.addAll(unit(actor));
        } else {
            where.add("asked_by = ?");
            parameters.add(actor.account());
        }
    }

    /** Of which unit somebody is the head; of none there is. */
    private static List<String> headed(Actor actor) {
        return Access.isHead(actor) ? unit(actor) : List.of("", "");
    }

    private static List<String> unit(Actor actor) {
        return List.of(actor.unit(), actor.region() == null ? "" : actor.region());
    }
}
