// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.Auditor;
import org.yichuang.itests.platform.Instance;
import org.yichuang.itests.platform.SharedInstance;
import org.yichuang.itests.platform.Shell;

/** A platform that is killed again and again under load loses nothing, does nothing twice, and leaves nothing half done. */
@ExtendWith(SharedInstance.class)
class CrashTest {
    private static final int SHORT_FORM = 5;
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 4_000;

    @TempDir
    private Path folder;

    private final Random random = new Random();
    /** How many actions of a case were found again. */
    private final Map<DrivenCase, Integer> compared = new HashMap<>();

    @Test
    void onDerby(Instance instance) throws Exception {
        crash(instance, Store.derby(instance), Soak.size("crash.derby", SHORT_FORM));
    }

    /** In the long form only. */
    @Test
    @EnabledIfSystemProperty(named = "soak.crash.postgresql", matches = "\\d+")
    void onPostgreSql() throws Exception {
        try (var instance = Instance.fresh("crash-postgresql", true)) {
            var store = Store.postgresql();
            store.use(instance);
            instance.start();
            crash(instance, store, Soak.size("crash.postgresql", SHORT_FORM));
        }
    }

    private void crash(Instance instance, Store store, int rounds) throws Exception {
        try (var service = new SmsService(folder)) {
            service.introduceTo(instance);
            SmsService.install(Shell.administrator(instance));
            var script = Script.learn(instance);
            var people = new People(instance);
            var since = System.currentTimeMillis();
            try (var load = new Load(script, people)) {
                for (var round = 1; round <= rounds; round++) {
                    round(instance, people, load, "%s round %d of %d".formatted(store.name(), round, rounds));
                }
                load.close();
                load.check();
                settle(instance, load, people.at(instance, "clerk01"));
                audit(instance);
                instance.stop();
                Books.balance(load.cases(), since, Set.of(), store);
                Books.delivered(store, since, service);
                report(store, rounds, people, load, service);
            }
        }
    }

    private void round(Instance instance, People people, Load load, String name) throws InterruptedException {
        Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
        load.check();
        instance.kill();
        var killed = System.nanoTime();
        instance.start();
        var seconds = Duration.ofNanos(System.nanoTime() - killed).toMillis() / 1000.0;
        load.quietly(() -> {
            load.cases().stream()
                    .filter(one -> one.deeds().size() > compared.getOrDefault(one, 0))
                    .forEach(one -> compare(one, people.at(instance, "clerk01")));
            var actions = Books.sound(people.at(instance, "audit01"));
            Soak.say(
                    "%s: up again after %.1f s, %d requests cut, %d actions sound",
                    name, seconds, people.cut(), actions);
        });
    }

    private void compare(DrivenCase one, Api reader) {
        Books.compare(one, reader);
        compared.put(one, one.deeds().size());
    }

    /** Waits until all messages are sent and all documents rendered. */
    private static void settle(Instance instance, Load load, Api clerk) throws InterruptedException {
        // Of other threads: the SSH client ends noisily now and then. Other messages may wait for gateways that are not
        // there.
        await("no short message waits")
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    var waiting = Shell.administrator(instance).run("gateway:waiting --limit 1000");
                    return waiting.contains("消息") && !waiting.contains("短信");
                });
        var unprinted = new ArrayList<>(load.cases());
        Backlog.workedOff("case, documents", () -> {
            unprinted.removeIf(one -> isPrinted(one, clerk));
            return unprinted.stream()
                    .map(one -> one.caseNo + " " + documents(one, clerk))
                    .toList();
        });
    }

    private static boolean isPrinted(DrivenCase one, Api clerk) {
        return documents(one, clerk).stream()
                .allMatch(document -> document.path("state").asText().equals("RENDERED"));
    }

    private static List<JsonNode> documents(DrivenCase one, Api clerk) {
        return clerk.items("/cases/" + one.caseNo + "/documents");
    }

    private void audit(Instance instance) throws Exception {
        var shell = Shell.administrator(instance);
        assertThat(shell.run("trail:verify")).contains("完好");
        shell.run("trail:anchor");
        var export = folder.resolve("export-" + instance.httpPort() + ".jsonl");
        shell.run("trail:export " + export);
        assertThat(Auditor.verify(instance, export)).contains("完好 / sound").endsWith("exit 0");
    }

    private static void report(Store store, int rounds, People people, Load load, SmsService service) {
        var name = "crash-" + store.name().toLowerCase() + "-";
        var sent = service.sent();
        Soak.figure(name + "rounds", rounds, "kills", "=" + rounds);
        Soak.figure(name + "acknowledged", load.acknowledged(), "actions", "each-once");
        Soak.figure(name + "cut", people.cut(), "requests", "retried");
        Soak.figure(name + "messages", sent.size(), "messages", "each-seen-once");
        Soak.figure(name + "sent-again", service.asked().size() - sent.size(), "messages", "hidden-by-id");
    }
}
