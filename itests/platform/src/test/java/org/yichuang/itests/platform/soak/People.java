// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yichuang.itests.platform.Answer;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.DemoAccounts;
import org.yichuang.itests.platform.Instance;

/**
 * The people behind the load. A connection that is cut says nothing about what was done: they wait until a platform is ready
 * and ask again under the same identifier, as the API wants it.
 */
final class People {
    private static final long PATIENCE_MILLIS = 180_000;

    private final List<Instance> nodes;
    private final Map<String, Api> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger cut = new AtomicInteger();

    /** They work at the first node that is ready; all nodes know the accounts of the first one. */
    People(Instance... nodes) {
        this.nodes = List.of(nodes);
    }

    /** A case that was made, and the identifier of that. */
    record Opened(String id, String caseNo) {}

    Opened insistOnOpening(String login, List<Map<String, Object>> actions) {
        var id = UUID.randomUUID().toString();
        return new Opened(id, insist(login, "/cases", id, actions).text("/caseNo"));
    }

    /** Returns the identifier under which it was acknowledged. */
    String insist(String login, String caseNo, String type, Map<String, Object> data) {
        var id = UUID.randomUUID().toString();
        insist(login, "/cases/" + caseNo + "/actions", id, List.of(Api.action(type, data)));
        return id;
    }

    /** Returns how many requests got no answer. */
    int cut() {
        return cut.get();
    }

    /** Returns somebody's session at a node. */
    Api at(Instance node, String login) {
        return sessions.computeIfAbsent(
                login + "@" + node.httpPort(), key -> Api.as(node, login, DemoAccounts.password(nodes.get(0), login)));
    }

    private Answer insist(String login, String path, String id, List<Map<String, Object>> actions) {
        var node = home();
        while (true) {
            try {
                var answer = at(node, login).write(path, id, actions);
                if (answer.status() != 503) {
                    return answer.ok();
                }
                pause();
            } catch (UncheckedIOException none) {
                cut.incrementAndGet();
                node = awaitReady();
            }
        }
    }

    /** Clients are spread over the nodes, and stay where they are while it answers. */
    private Instance home() {
        var node = nodes.get((int) (Thread.currentThread().getId() % nodes.size()));
        return node.isReady() ? node : awaitReady();
    }

    private Instance awaitReady() {
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < end) {
            for (var node : nodes) {
                if (node.isReady()) {
                    return node;
                }
            }
            pause();
        }
        throw new AssertionError("no platform is ready");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
