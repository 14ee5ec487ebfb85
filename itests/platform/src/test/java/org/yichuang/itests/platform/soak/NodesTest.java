// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.itests.platform.Application;
import org.yichuang.itests.platform.CaseLife;
import org.yichuang.itests.platform.Instance;
import org.yichuang.itests.platform.OutsideService;
import org.yichuang.itests.platform.Shell;

/** Two nodes on one PostgreSQL: one is killed under load, the other one goes on with everything, and nothing is done twice. */
class NodesTest {
    private static final int SHORT_SECONDS = 6;
    private static final double SOON_SECONDS = 10;

    @TempDir
    private Path folder;

    @Test
    void theOtherNodeGoesOn() throws Exception {
        var store = Store.postgresql();
        try (var first = Instance.fresh("node-1", true);
                var second = Instance.fresh("node-2", true);
                var callBack = new CallBack();
                var sms = new SmsService(folder);
                var payment = OutsideService.callingBack("payment", folder, callBack.address())) {
            for (var node : List.of(first, second)) {
                store.use(node);
                sms.introduceTo(node);
                payment.introduceTo(node);
                node.setting(
                        "org.yichuang.core.documents.files.cfg",
                        "maximumMegabytes = 20\nfolder = " + Files.createDirectories(folder.resolve("files")) + "\n");
            }
            first.start();
            shareKeys(first, second);
            second.start();
            var administrator = Administrator.of(first);
            for (var node : List.of(first, second)) {
                for (var gateway : List.of("sms", "payment")) {
                    assertThat(administrator
                                    .at(node)
                                    .run("plugin:install " + Instance.kar("bundles/gateways/" + gateway)))
                            .contains("org.yichuang.gateways." + gateway);
                }
            }
            var script = Script.learn(first);
            var people = new People(first, second);
            replay(first, second, payment, callBack);
            killOne(store, first, second, script, people, sms);
            sound(second, administrator.at(second));
            first.start();
            sound(first, administrator.at(first));
        }
    }

    /** The administrator, whose first password is on the node that was started first. */
    private record Administrator(String password) {
        static Administrator of(Instance first) throws IOException {
            return new Administrator(Files.readString(first.home().resolve("data/security/initial-admin-password"))
                    .strip());
        }

        Shell at(Instance node) {
            return new Shell(node, "admin", password);
        }
    }

    private static void shareKeys(Instance from, Instance to) throws IOException {
        var target = Files.createDirectories(to.home().resolve("data/security"));
        for (var file : List.of("trail.p12", "trail.password")) {
            Files.copy(from.home().resolve("data/security").resolve(file), target.resolve(file));
        }
    }

    /** A call-back that one node has believed is sent to the other one: the case is paid once. */
    private static void replay(Instance first, Instance second, OutsideService payment, CallBack callBack)
            throws Exception {
        var life = CaseLife.begin(first, Application.HOUSE_TRANSFER)
                .receive()
                .accept()
                .handOver()
                .assign();
        life.approver().act(life.caseNo, "ASSESS_FEE", Map.of()).ok();
        var order = life.view().at("/review/payment/order").asText();
        await("the order is placed").atMost(Duration.ofSeconds(60)).until(() -> payment.control("orders", Map.of())
                .has(order));
        payment.control("pay", Map.of("orderNo", order));
        var notice = callBack.next();

        assertThat(notice.sendTo(first)).isEqualTo(204);
        assertThat(notice.sendTo(first)).as("again at the same node").isEqualTo(403);
        assertThat(notice.sendTo(second)).as("again at the other node").isLessThan(500);
        var paid = new ArrayList<String>();
        life.view()
                .path("history")
                .forEach(entry -> paid.add(entry.path("action").asText()));
        assertThat(paid).containsOnlyOnce("PAY");
    }

    private static void killOne(
            Store store, Instance first, Instance second, Script script, People people, SmsService sms)
            throws Exception {
        var seconds = Soak.size("nodes", SHORT_SECONDS);
        var since = System.currentTimeMillis();
        var load = new Load(script, people);
        var overdue = new Overdue(script, people);
        long killed;
        try (load;
                overdue) {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            load.check();
            killed = System.currentTimeMillis();
            first.kill();
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        }
        load.check();
        Backlog.workedOff(store);
        load.cases().forEach(one -> Books.compare(one, people.at(second, "clerk01")));
        Books.balance(load.cases(), since, Set.copyOf(overdue.cases()), store);
        Books.delivered(store, since, sms);
        var timers = timers(store, overdue.cases(), killed);
        var messages = latest(
                store.rows("select done_at, written_at from case_outbox where topic = 'SMS' and done_at >= " + killed),
                killed);
        Soak.figure("nodes-acknowledged", load.acknowledged(), "actions", "each-once");
        Soak.figure("nodes-cut", people.cut(), "requests", "retried");
        Soak.figure("nodes-timers", overdue.cases().size(), "cases", "each-once");
        Soak.figure("nodes-timers-late", timers, "s", "<" + SOON_SECONDS);
        Soak.figure("nodes-messages", sms.sent().size(), "messages", "each-seen-once");
        Soak.figure("nodes-sent-again", sms.asked().size() - sms.sent().size(), "messages", "hidden-by-id");
        Soak.figure("nodes-messages-late", messages, "s", "<" + SOON_SECONDS);
        Soak.figure(
                "nodes-documents", store.rows("select id from case_document").size(), "documents", "each-rendered");
        assertThat(timers).as("seconds until a timer is worked on").isLessThan(SOON_SECONDS);
        assertThat(messages).as("seconds until a message is sent").isLessThan(SOON_SECONDS);
    }

    /** Every late case was taken for accepted once, and every alert raised once; returns the longest wait in seconds. */
    private static double timers(Store store, List<String> late, long killed) {
        var done = store.rows("select c.case_no from case_action a join cases c on c.id = a.case_id"
                + " where a.type = 'DEEM_ACCEPTED'");
        assertThat(done).as("cases taken for accepted").containsExactlyInAnyOrderElementsOf(late);
        // By what they say: both limits of a case can be over, and the summary names neither.
        assertThat(store.rows("select a.case_id from case_action a join case_payload p on p.action_id = a.id"
                        + " where a.type = 'ALERT' group by a.case_id, p.body having count(*) > 1"))
                .as("alerts raised twice")
                .isEmpty();
        return latest(
                store.rows("select a.recorded_at, r.recorded_at from case_action a join case_action r"
                        + " on r.case_id = a.case_id and r.type = 'RECEIVE' where a.type = 'DEEM_ACCEPTED'"
                        + " and a.recorded_at >= " + killed),
                killed);
    }

    /** Returns for how many seconds something waited at most, after the kill: pairs of when it was done and when asked for. */
    private static double latest(List<String> pairs, long killed) {
        return pairs.stream()
                        .map(pair -> pair.split(" "))
                        .mapToLong(pair -> Long.parseLong(pair[0]) - Math.max(killed, Long.parseLong(pair[1])))
                        .max()
                        .orElseThrow()
                / 1000.0;
    }

    private static void sound(Instance node, Shell shell) {
        assertThat(shell.run("trail:verify")).contains("完好");
        assertThat(node.isReady()).isTrue();
    }
}
