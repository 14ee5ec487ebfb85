// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.gateway.Answer;

/**
 * Asks one outside service while somebody waits at the counter: with a time limit, few at once, and behind a circuit breaker, so
 * that a service that is down costs nobody more than a moment.
 */
final class Inquiry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);
    private static final int AT_ONCE = 8;
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final long IDLE_SECONDS = 60;

    private final Duration limit;
    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES)
            .withDelay(REST)
            .build();
    private final ThreadPoolExecutor threads;

    /** Asks with a time limit. */
    Inquiry(String name, Duration limit) {
        this.limit = limit;
        threads = new ThreadPoolExecutor(0, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread made = new Thread(task, "yichuang-inquiry-" + name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Asks, and answers {@link Answer.Later} where the service can't be asked or believed now; never throws. */
    <T> Answer<T> ask(Supplier<Answer<T>> question) {
        if (!breaker.tryAcquirePermit()) {
            return new Answer.Later<>("连续出错，" + REST.toSeconds() + " 秒内不再查询");
        }
        Answer<T> answer = within(question);
        if (answer instanceof Answer.Later) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
        return answer;
    }

    /** Tells whether the service is left alone for a while. */
    boolean isResting() {
        return breaker.isOpen();
    }

    /** Ends; who still waits is told that it can't be asked now. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> Answer<T> within(Supplier<Answer<T>> question) {
        Future<Answer<T>> asked = null;
        try {
            asked = threads.submit(question::get);
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException busy) {
            return new Answer.Later<>("同时查询过多");
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Answer.Later<>(limit.toSeconds() + " 秒内没有应答");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Later<>("平台正在停止");
        } catch (ExecutionException broken) {
            LOG.error("A gateway broke while it was asked", broken.getCause());
            return new Answer.Later<>("网关出现内部错误，详情见系统日志");
        }
    }
}
