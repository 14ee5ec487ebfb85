// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.itests.platform.Api;
import org.yichuang.itests.platform.Auditor;

/** Compares what clients were told with what the platform holds. */
final class Books {
    /** Who drives the cases; what the platform itself does is not theirs. */
    private static final Set<String> DRIVERS = Set.of("clerk01", "transport01", "issue01");

    private Books() {}

    /** The timeline of a case holds what was acknowledged, each once and in its order, and nothing else of these people. */
    static void compare(DrivenCase known, Api reader) {
        var types = new ArrayList<String>();
        for (JsonNode entry : reader.get("/cases/" + known.caseNo).ok().body().path("history")) {
            if (DRIVERS.contains(entry.path("account").asText())) {
                types.add(entry.path("account").asText() + " "
                        + entry.path("action").asText());
            }
        }
        assertThat(types)
                .as("timeline of %s", known.caseNo)
                .containsExactlyElementsOf(known.deeds().stream()
                        .map(deed -> deed.login() + " " + deed.type())
                        .toList());
    }

    /** The trail of all cases is sound. */
    static long sound(Api auditor) {
        var report = Auditor.report(auditor);
        assertThat(report.path("faults")).as("faults of the trail").isEmpty();
        return report.path("actions").asLong();
    }

    /**
     * The database holds every acknowledged action once under its identifier, no other one, and no half case.
     *
     * @param since moment before the first of these cases; older ones are somebody else's
     * @param others cases of this time that somebody else made
     */
    static void balance(Collection<DrivenCase> known, long since, Set<String> others, Store store) {
        var expected = new ArrayList<String>();
        for (var one : known) {
            one.deeds().forEach(deed -> expected.add(one.caseNo + " " + deed.login() + " " + deed.id()));
        }
        var held = store.rows("select c.case_no, a.account, a.action_id from case_action a"
                + " join cases c on c.id = a.case_id where c.created_at >= " + since + " and a.account in ('"
                + String.join("', '", DRIVERS) + "')");
        held.removeIf(row -> others.contains(row.substring(0, row.indexOf(' '))));
        assertThat(held).as("actions in the database").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(store.rows("select c.case_no from cases c where c.created_at >= " + since
                        + " and (c.last_seq <> (select count(*) from case_action a where a.case_id = c.id)"
                        + " or (select count(*) from case_action a where a.case_id = c.id"
                        + " and a.type in ('DRAFT', 'RECEIVE')) <> 2)"))
                .as("half cases")
                .isEmpty();
    }

    /** Every message of the outbox since that moment is done and came to the phone once. */
    static void delivered(Store store, long since, SmsService service) {
        var rows = store.rows("select id, state from case_outbox where topic = 'SMS' and written_at >= " + since);
        assertThat(rows).isNotEmpty().allMatch(row -> row.endsWith(" DONE"));
        List<String> ids =
                rows.stream().map(row -> row.substring(0, row.indexOf(' '))).toList();
        assertThat(service.sent()).as("what phones saw").doesNotHaveDuplicates().containsAll(ids);
        assertThat(new HashSet<>(service.asked())).as("what was asked for").containsAll(ids);
    }
}
