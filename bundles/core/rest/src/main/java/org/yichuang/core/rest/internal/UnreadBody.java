// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;

/**
 * What a client still sends after it was refused.
 *
 * <p>Closing the connection on it makes the client's system throw our answer away (TCP reset), so it is read and dropped,
 * within limits.
 */
final class UnreadBody {
    private static final long MAXIMUM_BYTES = 1L << 30;
    private static final long MAXIMUM_NANOS = TimeUnit.SECONDS.toNanos(30);

    private UnreadBody() {}

    /** Sends the answer, then drops the rest of the request. */
    static void drain(ServletRequest request, ServletResponse response) {
        try {
            response.flushBuffer();
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[1 << 16];
            long end = System.nanoTime() + MAXIMUM_NANOS;
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > MAXIMUM_BYTES || System.nanoTime() > end) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client has hung up: nobody is left to be told.
            return;
        }
    }
}
