// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table that says who is answered at which endpoint: {@code permissions.txt}. */
final class Permissions {
    /** Who is not logged in. */
    static final String NOBODY = "nobody";

    private static final Map<String, List<String>> GROUPS = Map.of(
            "staff", List.of("guide", "clerk", "approver", "head", "issuer", "supervisor", "stranger"),
            "admins", List.of("system", "audit", "security"),
            "seers", List.of("guide", "clerk", "approver", "head", "issuer", "supervisor"));

    private Permissions() {}

    /**
     * A line of it.
     *
     * @param answered who is answered
     * @param refusal what everybody else is told who is logged in
     * @param forbidden who is told 403 whatever the others are told
     * @param body what is sent, or {@code null}
     */
    record Line(String method, String path, Set<String> answered, int refusal, Set<String> forbidden, String body) {
        String endpoint() {
            return method + " " + path;
        }

        /** Tells whether a status is what somebody has to get. */
        boolean allows(String person, int status) {
            if (answered.contains("anybody")) {
                // A service that no plug-in brings is away, for everybody alike.
                return status == 503 || (person.equals(NOBODY) ? status < 500 : isAnswer(status));
            }
            if (person.equals(NOBODY)) {
                return status == 401;
            }
            if (answered.contains(person)) {
                return isAnswer(status);
            }
            return status == (forbidden.contains(person) ? 403 : refusal);
        }

        /** What was asked for may be wrong; that he may ask is what counts. */
        private static boolean isAnswer(int status) {
            return status < 500 && status != 401 && status != 403;
        }
    }

    static List<Line> lines() {
        try (var file = Permissions.class.getResourceAsStream("permissions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Permissions::line)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Line line(String text) {
        var parts = text.split("\\|", 4);
        var endpoint = parts[0].strip().split("\\s+");
        var refusal = parts[2].strip().split("\\s+forbidden:");
        return new Line(
                endpoint[0],
                endpoint[1],
                people(parts[1].strip().split("\\s+")),
                Integer.parseInt(refusal[0]),
                refusal.length > 1 ? people(refusal[1].split(",")) : Set.of(),
                parts.length > 3 ? parts[3].strip() : null);
    }

    private static Set<String> people(String... words) {
        var people = new LinkedHashSet<String>();
        Arrays.stream(words).forEach(word -> people.addAll(GROUPS.getOrDefault(word, List.of(word))));
        return people;
    }
}
