// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.framework;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;
import org.yichuang.api.window.WindowType;

/** A kind of window with a flow of its own, whose answers can be held back. */
public final class BlockingWindow implements WindowType {
    static final String KIND = "framework-test";
    static final List<IntakeStep> STEPS = List.of(new IntakeStep("only", IntakeStep.Kind.DECISION, "一步办结", "只有这一步。"));

    final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean held;
    private volatile boolean answered;

    /** From now on, answers wait until {@link #release()}. */
    void hold() {
        held = true;
    }

    void release() {
        released.countDown();
    }

    /** Tells whether a call that was held back has ended by itself. */
    boolean answered() {
        return answered;
    }

    @Override
    public String title() {
        return "测试窗口";
    }

    @Override
    public boolean serves(Window window, MatterDefinition matter) {
        return true;
    }

    @Override
    public List<IntakeStep> intake(MatterDefinition matter) {
        if (held) {
            entered.countDown();
            await();
            answered = true;
        }
        return STEPS;
    }

    private void await() {
        try {
            if (!released.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody released the call");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("The call was interrupted while it ran", e);
        }
    }
}
