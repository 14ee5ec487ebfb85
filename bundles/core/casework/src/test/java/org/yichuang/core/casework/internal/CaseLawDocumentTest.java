// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.documents.DocumentKind;

/**
 * {@code docs/case-law.md} is the table of transitions, written out for people. After a change of the table it is written
 * anew by {@code mvn test -pl bundles/core/casework -Dtest=CaseLawDocumentTest -DargLine=-Dcaselaw.write=true}.
 */
class CaseLawDocumentTest {
    private static final Path DOCUMENT = Path.of("../../../docs/case-law.md");
    private static final String HEAD = """
            # 办件的法则

            本页由转换表生成，请勿手改：守卫条件、控制台按钮、`case:transitions` 和 HTTP 接口读的是同一张表。

            一个办件有一个主状态，其余（时限、容缺、缴费、保管、送达、跨域、插件）各是独立的一面，都由办理动作推算，从不单独修改。
            表中“转换”是需求编号；“时限”一栏写明动作对各时限的影响；守卫条件按检查的先后排列，任何一条不满足，整个请求不办理，并说明原因和怎么办。

            ## 主状态

            %s
            ## 办理动作

            %s""";

    @Test
    void saysWhatTheTableSays() throws Exception {
        String written = HEAD.formatted(states(), actions());
        if (Boolean.getBoolean("caselaw.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private static String states() {
        return Arrays.stream(CaseState.values())
                .map(state -> "| `%s` | %s | %s |\n".formatted(state, state.title(), next(state)))
                .collect(Collectors.joining("", "| 状态 | 中文 | 可以到达 |\n|---|---|---|\n", ""));
    }

    private static String next(CaseState state) {
        if (state.isTerminal()) {
            boolean linked = lines().anyMatch(line -> line.about().contains(state));
            return linked ? "— 终结（更正、撤销另立新办件）" : "— 终结";
        }
        return lines().filter(line -> line.from().contains(state) && line.to() != null && line.to() != state)
                .map(line -> line.to().title())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String actions() {
        return lines().map(CaseLawDocumentTest::action).collect(Collectors.joining("\n"));
    }

    private static String action(Transition line) {
        StringBuilder text = new StringBuilder(
                "### %s %s `%s`\n\n".formatted(line.id(), line.action().title(), line.action()));
        text.append("- 状态：%s → %s\n"
                .formatted(from(line), line.to() == null ? "不变" : line.to().title()));
        text.append("- 由谁：%s\n".formatted(titles(sorted(line.roles()), Role::title)));
        if (!line.clocks().isEmpty()) {
            text.append("- 时限：%s\n".formatted(String.join("、", line.clockTitles())));
        }
        if (!line.documents().isEmpty()) {
            text.append("- 文书：%s\n".formatted(titles(line.documents(), DocumentKind::title)));
        }
        line.guards().forEach(guard -> text.append("- 条件：%s\n".formatted(guard)));
        return text.toString();
    }

    private static String from(Transition line) {
        Set<CaseState> states = line.from();
        if (states.isEmpty()) {
            String about = titles(sorted(line.about()), CaseState::title);
            return about.isEmpty() ? "（新办件）" : "（新办件，所指办件：%s）".formatted(about);
        }
        return states.size() == CaseState.values().length ? "任何状态" : titles(sorted(states), CaseState::title);
    }

    private static <E extends Enum<E>> List<E> sorted(Set<E> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static <T> String titles(List<T> values, Function<T, String> title) {
        return values.stream().map(title).collect(Collectors.joining("、"));
    }

    private static Stream<Transition> lines() {
        return TransitionTable.rules().stream().map(rule -> rule.transition());
    }
}
