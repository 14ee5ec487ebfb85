// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.problem.Refusal;

/** Does actions in a world, and says what came of them. */
final class Acts {
    private final World world;

    Acts(World world) {
        this.world = world;
    }

    /** Returns the code of the refusal, or {@code null} if the action was done. */
    String code(String caseNo, ActionData data, Actor actor) {
        Throwable thrown = catchThrowable(() -> world.cases.perform(caseNo, List.of(Sample.request(data)), actor));
        if (thrown == null) {
            return null;
        }
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(thrown.getMessage()).as("says what to do").containsPattern("[\\u4e00-\\u9fff]");
        return ((Refusal) thrown).code();
    }

    /** Returns the code of the refusal of an ordinary action by its ordinary actor, or {@code null} if it was done. */
    String code(String caseNo, ActionType type) {
        return code(caseNo, Sample.data(type), Sample.actor(type));
    }

    /** Does ordinary actions. */
    void all(String caseNo, ActionType... types) {
        for (ActionType type : types) {
            assertThat(code(caseNo, type)).as(type.name()).isNull();
        }
    }

    CaseView view(String caseNo) {
        return world.cases.view(caseNo, World.SUPERVISOR);
    }

    /** Returns the numbers of the cases in somebody's work list; only a database has lists. */
    List<String> listed(Queue queue, Actor actor) {
        return world.cases.list(new CaseQuery(queue, null, null, 20), actor).items().stream()
                .map(CaseSummary::caseNo)
                .toList();
    }

    ReviewFacet review(String caseNo) {
        return view(caseNo).review();
    }
}
