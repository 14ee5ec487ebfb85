// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.Hall;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.Queue;

/** How long lists and searches take among very many cases beside few, asked in turn. */
class ListBenchmark {
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("list.cases", 1_000_000);
    private static final double GOAL = 1.5;
    private static final int PAGE = 20;
    private static final int ROUNDS = 9;
    private static final int QUESTIONS = 60;
    private static final int SAMPLES = 300;

    /** What is asked of the case service, given a case of that database by chance. */
    private interface Question {
        int ask(CaseService cases, Known known);
    }

    /** What somebody knows who looks for a case. */
    private record Known(
            String caseNo,
            String shortNo,
            String tail,
            String name,
            String pinyin,
            String initials,
            String phone,
            String region,
            String agency) {

        Actor clerk() {
            return of(Hall.CLERK, Hall.CLERK.unit());
        }

        Actor approver() {
            return of(Hall.APPROVER, agency);
        }

        private Actor of(Actor actor, String unit) {
            return new Actor(
                    actor.account(), actor.name(), actor.roles(), unit, actor.unitName(), region, actor.window());
        }
    }

    /** A database with cases, and some of them. */
    private record Side(CaseService cases, List<Known> known) {}

    @Test
    void amongAMillionCasesAsAmongTenThousand() throws Exception {
        try (var fewCases = Databases.postgresql();
                var manyCases = Databases.postgresql();
                var fewHall = new Hall(fewCases);
                var manyHall = new Hall(manyCases)) {
            Databases.describe(manyCases);
            ManyCases.fill(fewCases, FEW);
            var start = System.nanoTime();
            ManyCases.fill(manyCases, MANY);
            Figures.note(rows(manyCases) + ", made in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            var few = new Side(fewHall.cases(), known(fewCases));
            var many = new Side(manyHall.cases(), known(manyCases));
            var missed = new ArrayList<String>();
            questions().forEach((name, question) -> {
                if (!compare("list." + name, question, few, many)) {
                    missed.add(name);
                }
            });
            assertThat(missed).as("questions that take longer among many cases").isEmpty();
        }
    }

    private static Map<String, Question> questions() {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("unit-by-due-date", (cases, known) -> list(cases, known.approver(), Queue.REVIEW, null));
        questions.put("unit-by-due-date-next-page", ListBenchmark::nextPage);
        questions.put("hall-by-due-date", (cases, known) -> list(cases, known.clerk(), Queue.ALL, null));
        questions.put("clerk-answers-for", (cases, known) -> list(cases, known.clerk(), Queue.TRACKED, null));
        questions.put("counts", (cases, known) -> cases.queues(known.approver()).size());
        questions.put("counts-of-a-clerk", (cases, known) -> cases.queues(known.clerk())
                .size());
        search(questions, "case-number", Known::caseNo);
        search(questions, "short-number", Known::shortNo);
        search(questions, "case-number-last-six", Known::tail);
        search(questions, "phone-tail", Known::phone);
        search(questions, "full-name", Known::name);
        search(questions, "name-prefix", known -> known.name().substring(0, 1));
        search(questions, "pinyin", Known::pinyin);
        search(questions, "initials", Known::initials);
        return questions;
    }

    private static void search(
            Map<String, Question> questions, String name, java.util.function.Function<Known, String> text) {
        questions.put("search." + name, (cases, known) -> list(cases, known.clerk(), Queue.ALL, text.apply(known)));
    }

    private static int list(CaseService cases, Actor actor, Queue queue, String text) {
        return cases.list(new CaseQuery(queue, text, null, PAGE), actor).items().size();
    }

    /** A page somewhere in the middle, and in its order: due dates lie weeks apart. */
    private static int nextPage(CaseService cases, Known known) {
        var after = Instant.ofEpochMilli(1_797_000_000_000L + Math.floorMod(known.hashCode(), 1_000_000_000));
        var page = cases.list(new CaseQuery(Queue.REVIEW, null, after.toEpochMilli() + "-0", PAGE), known.approver());
        var due = page.items().stream().map(CaseSummary::due).toList();
        if (page.next() == null
                || due.get(0).isBefore(after)
                || !due.equals(due.stream().sorted().toList())) {
            throw new AssertionError("the page after " + after + " is due at " + due);
        }
        return due.size();
    }

    private static boolean compare(String name, Question question, Side few, Side many) {
        // Few cases are in memory all the time, many on a disk that may be slow: of both, those are asked for that were
        // read
        // a moment ago, so that the disk is not what is compared.
        for (var side : List.of(few, many)) {
            side.known().forEach(known -> ask(name, question, side, known));
        }
        var chance = new Random(7);
        Consumer<Side> once = side -> ask(
                name,
                question,
                side,
                side.known().get(chance.nextInt(side.known().size())));
        var fewTimes = new ArrayList<Double>();
        var manyTimes = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var fewOnes = new ArrayList<Double>();
            var manyOnes = new ArrayList<Double>();
            for (var index = 0; index < QUESTIONS; index++) {
                fewOnes.add(milliseconds(once, few));
                manyOnes.add(milliseconds(once, many));
            }
            fewTimes.add(Figures.quantile(fewOnes, 0.95));
            manyTimes.add(Figures.quantile(manyOnes, 0.95));
        }
        var ratio = Figures.median(manyTimes) / Figures.median(fewTimes);
        Figures.print(name + ".few.p95", Figures.median(fewTimes), "ms");
        Figures.print(name + ".many.p95", Figures.median(manyTimes), "ms");
        return Figures.isAtMost(GOAL, name + ".ratio", ratio, "times");
    }

    private static void ask(String name, Question question, Side side, Known known) {
        if (question.ask(side.cases(), known) == 0) {
            throw new AssertionError(name + " found nothing");
        }
    }

    private static double milliseconds(Consumer<Side> once, Side side) {
        var start = System.nanoTime();
        once.accept(side);
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<Known> known(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select case_no, short_no, case_no_tail, applicant_name,"
                        + " applicant_pinyin, applicant_initials, applicant_phone_tail, region, agency from cases"
                        + " tablesample bernoulli (50) repeatable (7) where id >= 1000000 and desk like 'REVIEW%'"
                        + " limit " + SAMPLES)) {
            var known = new ArrayList<Known>();
            while (found.next()) {
                known.add(new Known(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getString(6),
                        found.getString(7),
                        found.getString(8),
                        found.getString(9)));
            }
            return known;
        }
    }

    private static String rows(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select (select count(*) from cases), (select count(*) from case_action),"
                                + " (select count(*) from case_payload), (select count(*) from case_outbox),"
                                + " pg_database_size(current_database()) / 1000000")) {
            found.next();
            return "%d cases, %d actions, %d payloads, %d messages, %d MB"
                    .formatted(
                            found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4), found.getLong(5));
        }
    }
}
