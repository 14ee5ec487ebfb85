// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.InteropState;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.CaseView;
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

            一个办件有一个主状态，其余各是独立的一面，由办理动作推算，从不单独修改；只有“插件”一面随事项插件在不在，当场得知，离开久了才由平台记入办件并预警（T37）。“跨域”一面在没有其他地区参与时总是“本地”，由异地通办的交换推动（X1–X9），本平台还没有接通。
            轮到谁办、要谁知道，由各人的队列（待办、我首问的、督办催办、预警）推算；“告知”一栏是办理之后发给申请人的短信。“视为受理”也从待部门确认发生：法律给的五个工作日，不因内部确认而延长。

            表中“转换”是需求编号；“时限”一栏写明动作对各时限的影响；守卫条件按检查的先后排列，任何一条不满足，整个请求不办理，并说明原因和怎么办。

            ## 主状态

            %s
            ## 各面

            %s
            ## 办理动作

            %s
            ## 不在表中的转换

            %s""";

    /** The facets of a case: those that a case shows, and no other. */
    private static final List<Facet<?>> FACETS = List.of(
            new Facet<>("时限", ClockState.class, ClockState::title),
            new Facet<>("容缺", ToleranceState.class, ToleranceState::title),
            new Facet<>("缴费", PaymentState.class, PaymentState::title),
            new Facet<>("保管", CustodyState.class, CustodyState::title),
            new Facet<>("送达", DeliveryState.class, DeliveryState::title),
            new Facet<>("跨域", InteropState.class, InteropState::title),
            new Facet<>("插件", HandlerState.class, HandlerState::title));

    /** A facet: how it is called, what it can be. */
    private record Facet<E extends Enum<E>>(String name, Class<E> type, Function<E, String> title) {
        String constants() {
            return Arrays.stream(type.getEnumConstants())
                    .map(one -> "`%s` %s".formatted(one, title.apply(one)))
                    .collect(Collectors.joining("、"));
        }
    }

    /** What requirements §4.4 number among the transitions, but nobody does to a case. */
    private static final Map<Integer, String> ELSEWHERE = Map.of(44, "咨询转办：咨询不属于某一办件，在咨询登记中办理，有自己的答复期限。");

    /** Actions after which the applicant is told, as long as no agency has emptied the text. */
    private static final Set<Object> TOLD = shortMessages();

    private static final int NUMBERS = 44;
    private static final Pattern NUMBER = Pattern.compile("T(\\d+)");

    private static Set<Object> shortMessages() {
        Properties texts = new Properties();
        try (var file = TransitionTable.class.getResourceAsStream("../outbox/sms.properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return texts.keySet();
    }

    @Test
    void saysWhatTheTableSays() throws Exception {
        String written = HEAD.formatted(states(), facets(), actions(), elsewhere());
        if (Boolean.getBoolean("caselaw.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    @Test
    void namesEveryFacetThatACaseShows() {
        Set<Class<?>> shown = new HashSet<>();
        states(CaseView.class, shown);
        shown.remove(CaseState.class);
        Set<Class<?>> named = FACETS.stream().map(Facet::type).collect(Collectors.toSet());
        assertThat(named).isEqualTo(shown);
    }

    @Test
    void everyNumberOfTheRequirementsIsInTheTableOrSaysWhereItIs() {
        Set<Integer> found = lines().flatMap(line -> NUMBER.matcher(line.id()).results())
                .map(number -> Integer.valueOf(number.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
        found.addAll(ELSEWHERE.keySet());
        assertThat(found)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, NUMBERS).boxed().toList());
    }

    /** Collects the states that a record shows somewhere. */
    private static void states(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(one -> states(one, found));
        } else if (type instanceof Class<?> one && one.isEnum()) {
            if (one.getPackage().equals(CaseState.class.getPackage())
                    && one.getSimpleName().endsWith("State")) {
                found.add(one);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Arrays.stream(record.getRecordComponents()).forEach(part -> states(part.getGenericType(), found));
        }
    }

    private static String facets() {
        return FACETS.stream()
                .map(facet ->
                        "| `%s` | %s | %s |\n".formatted(facet.type().getSimpleName(), facet.name(), facet.constants()))
                .collect(Collectors.joining("", "| 面 | 中文 | 取值 |\n|---|---|---|\n", ""));
    }

    private static String elsewhere() {
        return ELSEWHERE.entrySet().stream()
                .map(one -> "- T%d %s\n".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
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
        if (TOLD.contains(line.action().name())) {
            text.append("- 告知：申请人（短信）\n");
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
