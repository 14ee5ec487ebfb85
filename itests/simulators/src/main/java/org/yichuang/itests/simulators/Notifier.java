// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.yichuang.gateways.wire.SignedHttp;
import org.yichuang.gateways.wire.Signing;

/** Sends signed call-backs to the platform. */
final class Notifier {
    private final URI target;
    private final Signing signing;
    private final Faults faults;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Calls this address back; {@code null} calls nobody. */
    Notifier(URI target, Signing signing, Faults faults) {
        this.target = target;
        this.signing = signing;
        this.faults = faults;
    }

    /** Sends a call-back; returns the status of the last answer, 0 if none was sent. */
    int send(Object notice) {
        if (target == null || faults.take(Fault.LOST_NOTICE)) {
            return 0;
        }
        int status = post(notice);
        return faults.take(Fault.DUPLICATE_NOTICE) ? post(notice) : status;
    }

    private int post(Object notice) {
        try {
            byte[] body = SignedHttp.JSON.writeValueAsBytes(notice);
            String time = Long.toString(System.currentTimeMillis());
            String nonce = UUID.randomUUID().toString();
            String signature = signing.request(target.getRawPath(), time, nonce, body);
            HttpRequest request = HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/json")
                    .header(Signing.KEY, signing.keyId())
                    .header(Signing.TIME, time)
                    .header(Signing.NONCE, nonce)
                    .header(Signing.SIGNATURE, faults.take(Fault.WRONG_SIGNATURE) ? "0".repeat(64) : signature)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
