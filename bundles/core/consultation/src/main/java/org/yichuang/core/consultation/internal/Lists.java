// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.consultation.ConsultQuery;

/** Which consultations a list shows. */
final class Lists {
    private static final Pattern NUMBER = Pattern.compile("ZX\\d+");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]+");

    private Lists() {}

    /** Adds the conditions of a query to {@code where}, and their values to {@code parameters}. */
    static void restrict(ConsultQuery query, Actor actor, List<String> where, List<Object> parameters) {
        switch (query.queue()) {
            case MINE -> {
                where.add("first_account = ? and state <> 'CLOSED'");
                parameters.add(actor.account());
            }
            case HANDED_OVER -> {
                where.add("former_account = ? and state <> 'CLOSED'");
                parameters.add(actor.account());
            }
            case DEPARTMENT -> {
                where.add("department = ? and region = ? and state = 'TRANSFERRED'");
                parameters.addAll(List.of(actor.unit(), actor.region() == null ? "" : actor.region()));
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

    private static void all(Actor actor, List<String> where, List<Object> parameters) {
        if (Access.isOperator(actor)) {
            where.add("1 = 1");
        } else if (Access.isHall(actor)) {
            where.add("region = ?");
            parameters.add(actor.region());
        } else if (Access.isDepartment(actor)) {
            where.add("department = ? and region = ?");
            parameters.addAll(List.of(actor.unit(), actor.region()));
        } else {
            where.add("asked_by = ?");
            parameters.add(actor.account());
        }
    }
}
