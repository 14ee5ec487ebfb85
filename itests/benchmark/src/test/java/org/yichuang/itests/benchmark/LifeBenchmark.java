// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.Hall;
import org.yichuang.core.database.internal.pool.Pool;

/** How many cases the case service brings through their lives beside plain JDBC that writes the same, in alternating rounds. */
class LifeBenchmark {
    private static final double GOAL = 0.6;
    private static final List<Integer> CLIENTS = List.of(1, 4, 8);
    private static final int ROUNDS = Integer.getInteger("life.rounds", 9);
    /** A shared disk is slower for seconds at a time: in slices of a round both sides have their share of that. */
    private static final int SLICES = 5;

    private static final int LIVES = 40;
    /** The compiler goes on making the case service faster for that many lives; plain JDBC is at its best long before. */
    private static final int WARM_LIVES = 15_000;

    @Test
    void onPostgresql() throws Exception {
        try (var database = Databases.postgresql();
                var other = Databases.postgresql()) {
            Databases.describe(database);
            var missed = new ArrayList<String>();
            compare("postgresql", database, other).forEach((clients, ratios) -> {
                if (!isFastEnough("life.postgresql." + clients + "-clients.ratio", ratios)) {
                    missed.add(clients + " clients");
                }
            });
            assertThat(missed).as("slower than %s of plain JDBC", GOAL).isEmpty();
        }
    }

    @Test
    void onDerby() throws Exception {
        try (var database = Databases.derby();
                var other = Databases.derby()) {
            Figures.note("Derby with its own settings: every commit is on the disk before it returns");
            var ratios = compare("derby", database, other);
            ratios.forEach((clients, own) ->
                    Figures.print("life.derby." + clients + "-clients.ratio", Figures.median(own), "times"));
            // One client leaves half of this machine idle, and its rounds wander most: the goal is that of all rounds.
            assertThat(isFastEnough(
                            "life.derby.ratio",
                            ratios.values().stream().flatMap(List::stream).toList()))
                    .as("slower than %s of plain JDBC", GOAL)
                    .isTrue();
        }
    }

    private static boolean isFastEnough(String figure, List<Double> ratios) {
        return Figures.isAtLeast(GOAL, figure, Figures.median(ratios), "times");
    }

    /**
     * Compares them, each in a database of its own: in one, the greater keys of plain JDBC would take the end of every index, and
     * the case service would write into the middle of them.
     *
     * @return the ratios of the rounds, by how many clients there were
     */
    private static Map<Integer, List<Double>> compare(String name, Pool database, Pool other) throws Exception {
        try (var hall = new Hall(database);
                var otherHall = new Hall(other)) {
            var raw = RawLife.recorded(other, otherHall);
            Figures.note(
                    "A life is " + Hall.STEPS + " transactions; plain JDBC takes " + raw.statements() + " statements");
            Life plain = () -> raw.live(other);
            Life service = hall::life;
            lives(WARM_LIVES, 2, service);
            lives(WARM_LIVES, 2, plain);
            var compared = new LinkedHashMap<Integer, List<Double>>();
            for (var count : CLIENTS) {
                var ratios = new ArrayList<Double>();
                var plainRates = new ArrayList<Double>();
                var rates = new ArrayList<Double>();
                for (var round = 0; round < ROUNDS; round++) {
                    var plainSeconds = 0.0;
                    var seconds = 0.0;
                    for (var slice = 0; slice < SLICES; slice++) {
                        // Who goes first changes, so that neither has the quieter half of each slice.
                        if ((round + slice) % 2 == 0) {
                            plainSeconds += lives(LIVES, count, plain);
                            seconds += lives(LIVES, count, service);
                        } else {
                            seconds += lives(LIVES, count, service);
                            plainSeconds += lives(LIVES, count, plain);
                        }
                    }
                    plainRates.add(SLICES * LIVES / plainSeconds);
                    rates.add(SLICES * LIVES / seconds);
                    ratios.add(plainSeconds / seconds);
                }
                var figure = "life." + name + "." + count + "-clients.";
                Figures.note(figure + "rounds, plain JDBC " + whole(plainRates) + ", case service " + whole(rates));
                Figures.print(figure + "plain-jdbc", Figures.median(plainRates), "lives/s");
                Figures.print(figure + "case-service", Figures.median(rates), "lives/s");
                compared.put(count, ratios);
            }
            return compared;
        }
    }

    private static List<Long> whole(List<Double> rates) {
        return rates.stream().map(Math::round).toList();
    }

    /** The life of one case. */
    private interface Life {
        void live() throws SQLException;
    }

    /** Lives that many lives, a multiple of the clients that live them, and returns how many seconds it took. */
    private static double lives(int lives, int clients, Life life) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            Callable<Void> client = () -> {
                for (var done = 0; done < lives / clients; done++) {
                    life.live();
                }
                return null;
            };
            var running = new ArrayList<Future<Void>>();
            var start = System.nanoTime();
            for (var index = 0; index < clients; index++) {
                running.add(threads.submit(client));
            }
            for (var one : running) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            threads.shutdown();
        }
    }
}
