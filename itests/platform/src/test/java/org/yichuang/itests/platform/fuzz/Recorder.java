// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Writes real requests down, without who sent them. */
final class Recorder implements Consumer<HttpRequest> {
    private static final Set<String> KEPT = Set.of("content-type", "idempotency-key");

    private final List<Message> recorded = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void accept(HttpRequest request) {
        var address = request.uri();
        var target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        // Log-ins by their real names would lock the accounts out.
        if (target.endsWith("/session")) {
            return;
        }
        var message = new Message(request.method(), target, body(request));
        request.headers().map().forEach((name, values) -> {
            if (KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                message.with(name, values.get(0));
            }
        });
        recorded.add(message);
    }

    List<Message> recorded() {
        return List.copyOf(recorded);
    }

    private static byte[] body(HttpRequest request) {
        var subscriber = BodySubscribers.ofByteArray();
        request.bodyPublisher()
                .ifPresentOrElse(publisher -> publisher.subscribe(new Adapter(subscriber)), subscriber::onComplete);
        return subscriber.getBody().toCompletableFuture().join();
    }

    /** A publisher of a request gives single buffers, a subscriber of an answer takes lists of them. */
    private record Adapter(BodySubscriber<byte[]> taker) implements Flow.Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            taker.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            taker.onNext(List.of(buffer));
        }

        @Override
        public void onError(Throwable failure) {
            taker.onError(failure);
        }

        @Override
        public void onComplete() {
            taker.onComplete();
        }
    }
}
