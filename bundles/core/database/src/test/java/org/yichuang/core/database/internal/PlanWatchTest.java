// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for reading a table from end to end, and what is not. */
@Tag("no-database")
class PlanWatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"""
                Seq Scan on case_outbox
                  Filter: ((state)::text = 'READY'::text)
                """, """
                Limit
                  ->  Index Scan using pk_cases on cases c
                        Filter: (stopped_at IS NULL)
                """, """
                Limit
                  ->  Sort
                        Sort Key: due_at
                        ->  Index Scan using pk_cases on cases
                """, """
                Update on stored_file
                  ->  Index Scan using pk_stored_file on stored_file
                        Filter: (NOT (SubPlan 1))
                        SubPlan 1
                          ->  Index Only Scan using ix_case_file_file on case_file f
                                Index Cond: (file_id = (stored_file.id)::text)
                """, """
                Index Scan using ix_consultation_region on consultation
                  Index Cond: ((region)::text = '150626'::text)
                  Filter: ((question)::text ~~ '%100!%%'::text)
                """})
    void readsEverything(String plan) {
        assertThat(PlanWatch.fault(plan.lines().toList())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Limit
                  ->  Index Scan Backward using pk_trail_anchor on trail_anchor
                """, """
                LockRows
                  ->  Index Scan using pk_cases on cases
                        Index Cond: (id = 7)
                        Filter: (row_version = 3)
                """, """
                Nested Loop
                  ->  Bitmap Heap Scan on case_action a
                        Recheck Cond: (case_id = 7)
                        ->  Bitmap Index Scan on uq_case_action_seq
                              Index Cond: (case_id = 7)
                  ->  Index Scan using pk_case_payload on case_payload p
                        Index Cond: (action_id = a.id)
                """})
    void readsWhatItNeeds(String plan) {
        assertThat(PlanWatch.fault(plan.lines().toList())).isEmpty();
    }
}
