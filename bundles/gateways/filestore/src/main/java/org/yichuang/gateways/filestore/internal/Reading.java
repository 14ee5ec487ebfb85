// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.filestore.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the body of an answer piece by piece: all of it, and not a byte more than was promised. */
final class Reading implements Consumer<Optional<byte[]>> {
    private final OutputStream to;
    private long left;

    private Reading(long size, OutputStream to) {
        this.left = size;
        this.to = to;
    }

    static BodySubscriber<Void> whole(long size, OutputStream to) {
        return BodySubscribers.ofByteArrayConsumer(new Reading(size, to));
    }

    @Override
    public void accept(Optional<byte[]> piece) {
        left -= piece.map(bytes -> bytes.length).orElse(0);
        if (left < 0 || piece.isEmpty() && left > 0) {
            throw new IllegalStateException("The object store sent another size than the file has");
        }
        try {
            to.write(piece.orElse(new byte[0]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
