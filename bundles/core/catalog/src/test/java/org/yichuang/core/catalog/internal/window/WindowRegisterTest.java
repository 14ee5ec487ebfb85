// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;
import org.yichuang.api.window.WindowType;
import org.yichuang.core.catalog.internal.ExampleFile;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

class WindowRegisterTest {
    private static final MatterDefinition MATTER = ExampleFile.matter(ExampleFile.text());
    private static final IntakeStep STEP = new IntakeStep("decision", IntakeStep.Kind.DECISION, "受理", null);
    private final WindowRegister register = new WindowRegister(Duration.ofMillis(300), Duration.ofSeconds(10));

    /** A type that serves the areas of its window. */
    private static class ByDomain implements WindowType {
        @Override
        public String title() {
            return "综合受理";
        }

        @Override
        public boolean serves(Window window, MatterDefinition matter) {
            return window.domains().isEmpty() || matter.domains().stream().anyMatch(window.domains()::contains);
        }

        @Override
        public List<IntakeStep> intake(MatterDefinition matter) {
            return List.of(STEP);
        }
    }

    @BeforeEach
    void openWindows() {
        register.addWindow(TestWindows.window("A01", "general"));
        register.addWindow(TestWindows.window("A02", "general", "交通运输，市场监管", " 民政 "));
        register.addWindow(TestWindows.window("A03", "general", "民政"));
        register.addWindow(TestWindows.window("B01", "express"));
    }

    @Test
    void aWindowIsOpenWhileItsTypeIsThere() {
        ByDomain type = new ByDomain();
        register.addType(type, properties("general", 7));

        assertThat(register.list())
                .extracting(view -> view.window().number(), WindowView::open, WindowView::kindTitle)
                .containsExactly(
                        tuple("A01", true, "综合受理"),
                        tuple("A02", true, "综合受理"),
                        tuple("A03", true, "综合受理"),
                        tuple("B01", false, null));
        assertThat(register.intake("A02", MATTER)).containsExactly(STEP);

        register.removeType(type, properties("general", 7));

        assertThat(register.find("A01")).get().extracting(WindowView::open).isEqualTo(false);
        assertThat(register.serves("A01", MATTER)).isFalse();
        assertRefused(Reason.CONFLICT, "WINDOW_CLOSED", () -> register.intake("A01", MATTER));
    }

    @Test
    void severalAreasStandInOneConfiguredValue() {
        assertThat(register.find("A02").orElseThrow().window().domains()).containsExactly("交通运输", "市场监管", "民政");
    }

    @Test
    void aWindowServesWhatItsTypeSays() {
        register.addType(new ByDomain(), properties("general", 7));

        assertThat(register.serves("A02", MATTER)).isTrue();
        assertThat(register.serves("A03", MATTER)).isFalse();
        assertThat(register.served("A02", List.of(MATTER))).containsExactly(MATTER);
        assertThat(register.served("A03", List.of(MATTER))).isEmpty();
        assertRefused(Reason.CONFLICT, "WINDOW_NOT_SERVING", () -> register.intake("A03", MATTER));
        assertRefused(Reason.NOT_FOUND, "WINDOW_UNKNOWN", () -> register.intake("Z99", MATTER));
        assertThat(register.serves("Z99", MATTER)).isFalse();
    }

    @Test
    void aNewVersionOfATypeTakesOverBeforeTheOldOneGoes() {
        ByDomain old = new ByDomain();
        register.addType(old, properties("general", 7));
        register.addType(new ByDomain(), properties("general", 8));
        register.removeType(old, properties("general", 7));

        assertThat(register.serves("A01", MATTER)).isTrue();
    }

    @Test
    void aTypeThatFailsOrHangsOrAnswersNothingIsARefusal() {
        register.addType(
                new ByDomain() {
                    @Override
                    public boolean serves(Window window, MatterDefinition matter) {
                        if (window.number().equals("A02")) {
                            throw new IllegalStateException("broken");
                        }
                        return window.number().equals("A03") || await(new CountDownLatch(1));
                    }

                    @Override
                    public List<IntakeStep> intake(MatterDefinition matter) {
                        return List.of();
                    }
                },
                properties("general", 7));

        assertRefused(Reason.UNAVAILABLE, "WINDOW_UNAVAILABLE", () -> register.serves("A01", MATTER));
        assertRefused(Reason.UNAVAILABLE, "WINDOW_UNAVAILABLE", () -> register.serves("A02", MATTER));
        assertRefused(Reason.UNAVAILABLE, "WINDOW_UNAVAILABLE", () -> register.intake("A03", MATTER));
    }

    @Test
    void aRunningCallEndsBeforeTheTypeGoes() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        ByDomain type = new ByDomain() {
            @Override
            public boolean serves(Window window, MatterDefinition matter) {
                entered.countDown();
                return await(proceed);
            }
        };
        WindowRegister patient = new WindowRegister(Duration.ofSeconds(10), Duration.ofSeconds(10));
        patient.addWindow(TestWindows.window("A01", "general"));
        patient.addType(type, properties("general", 7));

        CompletableFuture<Boolean> call = CompletableFuture.supplyAsync(() -> patient.serves("A01", MATTER));
        assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> removal =
                CompletableFuture.runAsync(() -> patient.removeType(type, properties("general", 7)));
        while (patient.find("A01").orElseThrow().open()) {
            Thread.onSpinWait();
        }
        assertThat(removal).isNotDone();
        proceed.countDown();

        assertThat(call.get(5, TimeUnit.SECONDS)).isTrue();
        removal.get(5, TimeUnit.SECONDS);
    }

    @Test
    void aWindowWithoutNumberIsNotOpened() {
        assertThatThrownBy(() -> TestWindows.window(" ", "general"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException fault) {
            return false;
        }
    }

    private static void assertRefused(Reason reason, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).isNotBlank();
        });
    }

    private static Map<String, Object> properties(String kind, long id) {
        return Map.of("yichuang.window.kind", kind, Constants.SERVICE_ID, id);
    }
}
