// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;

/**
 * The departments that were asked about a case (联办任务, R53), in rows of their own so that each finds its work: computed from
 * the case and from nothing else.
 */
public final class JointTasks {
    private static final Set<CaseState> REVIEWED = EnumSet.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW);

    private JointTasks() {}

    /** What is asked of a department: until when, and whether an answer is still awaited. */
    private record Task(long due, boolean open) {}

    /** Writes what an action changed about them, in the transaction of the action. */
    public static void write(EntityManager transaction, CaseEntity row, CaseRecord before, CaseRecord after) {
        Map<String, Task> known = before == null ? Map.of() : of(before);
        of(after).forEach((department, task) -> {
            if (!task.equals(known.get(department))) {
                write(transaction, row.getId(), department, task, known.containsKey(department));
            }
        });
    }

    private static Map<String, Task> of(CaseRecord record) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        boolean reviewed = REVIEWED.contains(record.state());
        record.review()
                .joint()
                .forEach(task -> tasks.put(
                        task.department(), new Task(task.due().toEpochMilli(), reviewed && task.answeredAt() == null)));
        return tasks;
    }

    private static void write(EntityManager transaction, Long caseId, String department, Task task, boolean known) {
        transaction
                .createNativeQuery(
                        known
                                ? "update case_task set due_at = ?1, is_open = ?2 where case_id = ?3 and department = ?4"
                                : "insert into case_task (due_at, is_open, case_id, department) values (?1, ?2, ?3, ?4)")
                .setParameter(1, task.due())
                .setParameter(2, task.open() ? 1 : 0)
                .setParameter(3, caseId)
                .setParameter(4, department)
                .executeUpdate();
    }
}
