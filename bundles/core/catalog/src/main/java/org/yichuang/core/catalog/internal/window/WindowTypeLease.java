// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.window;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.window.WindowType;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Calls a window type of a plug-in so that it can't harm the platform: on threads of its own (bulkhead), with a time limit, and
 * drained before it goes.
 */
final class WindowTypeLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowTypeLease.class);
    private static final int THREADS = 8;
    private static final int WAITING = 256;

    private final String kind;
    private final WindowType type;
    private final Duration callLimit;
    private final Duration drainLimit;
    private final ThreadPoolExecutor threads;
    private final String title;

    WindowTypeLease(String kind, WindowType type, Duration callLimit, Duration drainLimit) {
        this.kind = kind;
        this.type = type;
        this.callLimit = callLimit;
        this.drainLimit = drainLimit;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), this::thread);
        threads.allowCoreThreadTimeOut(true);
        title = readTitle();
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /**
     * Calls the window type.
     *
     * @throws Refusal if it is being removed, takes too long or fails
     */
    <T> T call(Function<WindowType, T> question) {
        Future<T> answer;
        try {
            answer = threads.submit(() -> question.apply(type));
        } catch (RejectedExecutionException fault) {
            throw unavailable(threads.isShutdown() ? "正在更换" : "正忙", "请稍后再试");
        }
        try {
            return answer.get(callLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException fault) {
            answer.cancel(true);
            LOG.warn("window type {} took longer than {}", kind, callLimit);
            throw unavailable("没有按时答复", "请稍后再试；如反复出现，请联系平台运维人员");
        } catch (ExecutionException fault) {
            LOG.warn("window type {} failed", kind, fault.getCause());
            throw unavailable("出错", "请改用其他窗口，并联系平台运维人员");
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw unavailable("被中断", "请稍后再试");
        }
    }

    /** Takes no more calls and waits, within its limit, for those that run. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(drainLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("window type {} still has calls after {}: they are interrupted", kind, drainLimit);
                threads.shutdownNow();
            }
        } catch (InterruptedException fault) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private String readTitle() {
        try {
            String answer = call(WindowType::title);
            return answer == null || answer.isBlank() ? kind : answer;
        } catch (Refusal fault) {
            return kind;
        }
    }

    private Refusal unavailable(String what, String mend) {
        return new Refusal(Reason.UNAVAILABLE, "WINDOW_UNAVAILABLE", "窗口类型“" + kind + "”" + what + "，" + mend);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "window-" + kind);
        thread.setDaemon(true);
        return thread;
    }
}
