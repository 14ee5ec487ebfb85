// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.core.rest.internal.resource.ActionForm.Field;
import org.yichuang.core.rest.internal.resource.ActionForm.Kind;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Title;

class ActionFormsTest {
    @Test
    void saysWhatAPauseAsks() {
        assertThat(fields(ActionType.PAUSE))
                .containsExactly(
                        new Field(
                                "reason",
                                "特别程序",
                                Kind.CONSTANT,
                                false,
                                Title.Input.PLAIN,
                                false,
                                "PauseReason",
                                List.of()),
                        new Field("detail", "事由", Kind.TEXT, false, Title.Input.LONG_TEXT, false, null, List.of()),
                        new Field("expectedEnd", "预计结束日", Kind.TEXT, false, Title.Input.DATE, false, null, List.of()));
    }

    @Test
    void goesIntoTheRecordsOfAList() {
        Field items = fields(ActionType.RETURN_PAPERS).get(0);
        assertThat(items.several()).isTrue();
        assertThat(items.kind()).isEqualTo(Kind.RECORD);
        assertThat(items.fields()).extracting(Field::title).containsExactly("名称", "原件份数", "复印件份数");
    }

    @Test
    void leavesOutWhatHasAPageOfItsOwn() {
        assertThat(ActionForms.all())
                .extracting(ActionForm::action)
                .contains(ActionType.URGE, ActionType.RESUME, ActionType.WAIVE_FEE)
                .doesNotContain(ActionType.DRAFT, ActionType.RECEIVE, ActionType.APPROVE);
    }

    private static List<Field> fields(ActionType type) {
        return ActionForms.all().stream()
                .filter(form -> form.action() == type)
                .findFirst()
                .orElseThrow()
                .fields();
    }
}
