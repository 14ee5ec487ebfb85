// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.yichuang.core.database.internal.Listening.Asked;

/**
 * Reads the plan of every query that the platform asks of PostgreSQL in a test, when it is asked for the first time. One that
 * reads a table from end to end fails the test that asked it, so that no query is forgotten.
 *
 * <p>Tables are nearly empty in tests, and every database reads such a table as a whole. So all that is only cheap while tables
 * are small is switched off before the plan is asked for: what still reads everything has no index that would serve it. The
 * server has to run without {@code autovacuum}: once it counted two rows of one value, every index costs the same.
 */
final class PlanWatch {
    /** Tables that stay small however long the platform runs, and why. */
    private static final Map<String, String> SMALL = Map.of(
            "account", "people who work for the halls and departments, not those who come to them",
            "account_role", "a few for each account",
            "calendar_base", "one for each version of a library",
            "calendar_version", "one or two a year",
            "calendar_change", "one or two a year");

    private static final Set<String> READ = ConcurrentHashMap.newKeySet();
    private static final Pattern EXPLAINED =
            Pattern.compile("(?i)\\s*(select|update|delete|with)\\b.*", Pattern.DOTALL);
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final DataSource database;

    private PlanWatch(DataSource database) {
        this.database = database;
    }

    /**
     * Watches a database.
     *
     * @param used what the platform gets connections from
     * @param apart what the plans are asked of
     */
    static DataSource of(DataSource used, DataSource apart) {
        return Listening.to(used, new PlanWatch(apart)::read);
    }

    private void read(Asked asked) {
        if (READ.contains(asked.sql()) || !EXPLAINED.matcher(asked.sql()).matches()) {
            return;
        }
        Class<?> asker = STACK.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("org.yichuang."))
                .filter(type -> type.getNestHost() != PlanWatch.class && type.getNestHost() != Listening.class)
                .findFirst()
                .orElse(PlanWatch.class));
        if (isOfTests(asker)) {
            return;
        }
        List<String> plan = plan(asked);
        fault(plan).ifPresent(fault -> {
            throw new AssertionError("%s asks what no index serves: %s%n%s%n%s"
                    .formatted(asker.getName(), fault, asked.filled(), String.join("\n", plan)));
        });
        READ.add(asked.sql());
    }

    private static boolean isOfTests(Class<?> type) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
        return place.getPath().matches(".*(test-classes/|-tests\\.jar)");
    }

    private List<String> plan(Asked asked) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
                statement.execute("set enable_" + way + " = off");
            }
            try (ResultSet plan = statement.executeQuery(explain(asked))) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(asked.filled(), failure);
        }
        return lines;
    }

    /** A parameter that can't be written down is left open. */
    private static String explain(Asked asked) {
        if (!asked.filled().contains("?")) {
            return "explain (costs off) " + asked.filled();
        }
        int[] number = new int[1];
        return "explain (costs off, generic_plan) "
                + Pattern.compile("\\?").matcher(asked.sql()).replaceAll(found -> "\\$" + ++number[0]);
    }

    /** Tells what a plan reads from end to end, if it does. */
    static Optional<String> fault(List<String> plan) {
        Deque<Node> above = new ArrayDeque<>();
        List<Node> nodes = new ArrayList<>();
        for (String line : plan) {
            Matcher node = Node.LINE.matcher(line);
            if (node.matches()) {
                int depth = node.group(1).length();
                while (!above.isEmpty() && above.peek().depth >= depth) {
                    above.pop();
                }
                Node read = new Node(depth, node.group(2), above.peek(), new ArrayList<>());
                above.push(read);
                nodes.add(read);
            } else if (!above.isEmpty()) {
                above.peek().details.add(line.strip());
            }
        }
        return nodes.stream().filter(Node::readsEverything).map(Node::title).findFirst();
    }

    /**
     * A step of a plan.
     *
     * @param parent step that it is done for, or {@code null}
     * @param details what is said of it
     */
    private record Node(int depth, String title, Node parent, List<String> details) {
        private static final Pattern LINE = Pattern.compile("(^|\\s+->  )(\\S.*)");
        private static final Pattern SCAN = Pattern.compile("(.*) Scan (?:Backward )?(?:using \\S+ )?on (\\S+).*");

        boolean readsEverything() {
            Matcher scan = SCAN.matcher(title);
            if (!scan.matches() || SMALL.containsKey(scan.group(2))) {
                return false;
            }
            boolean found =
                    says("Index Cond:") || says("TID Cond:") || scan.group(1).startsWith("Bitmap");
            return says("Filter: .*~~\\*? '%.*") || !found && !(isCut() && !says("Filter:"));
        }

        /** Tells whether as many rows are read as are asked for, and no more. */
        private boolean isCut() {
            return parent != null
                    && (parent.title.equals("Limit")
                            || parent.title.matches("LockRows|Nested Loop.*|Subquery Scan .*") && parent.isCut());
        }

        private boolean says(String detail) {
            return details.stream().anyMatch(line -> line.matches(detail + ".*"));
        }
    }
}
