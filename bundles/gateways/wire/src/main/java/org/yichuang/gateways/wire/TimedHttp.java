// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.wire;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks over HTTP, and gives up after a time. */
public final class TimedHttp {
    private static final int LONGEST_SECONDS = 60;

    private final Duration limit;
    private final HttpClient http;

    /**
     * Gives up after so many seconds.
     *
     * @throws IllegalArgumentException if that is never, or later than anybody waits; the message says what to change
     */
    public TimedHttp(int timeLimitSeconds) {
        if (timeLimitSeconds < 1 || timeLimitSeconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "timeLimitSeconds is " + timeLimitSeconds + ": set it from 1 to " + LONGEST_SECONDS);
        }
        limit = Duration.ofSeconds(timeLimitSeconds);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build();
    }

    /** Returns after how many seconds it gives up. */
    public long seconds() {
        return limit.toSeconds();
    }

    /**
     * Asks. The limit is for the whole exchange: a service that sends its answer drop by drop is given up too.
     *
     * @throws ExecutionException if nothing whole was answered
     */
    public <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<T>> running = http.sendAsync(request, body);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            running.cancel(true);
        }
    }
}
