// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yichuang.gateways.wire.Signing;

/**
 * Starts one outside service as this process: {@code java -jar … KIND --port 0 --key FILE [--key-id ID] [--notify ADDRESS]}.
 * Prints {@code READY} and its port, and runs until it is killed.
 */
public final class Main {
    private Main() {}

    /** Starts. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || arguments.length % 2 == 0) {
            System.err.println("KIND --port PORT --key FILE [--key-id ID] [--notify ADDRESS]; KIND is one of"
                    + " sms payment courier identity shareddata ecertificate virusscan filestore");
            System.exit(2);
        }
        System.out.println("READY " + start(arguments).port());
    }

    /** Starts one outside service in this process. */
    static HttpSimulator start(String... arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int index = 1; index < arguments.length; index += 2) {
            options.put(arguments[index], arguments[index + 1]);
        }
        String keyId = options.getOrDefault("--key-id", "yichuang");
        Path key = Path.of(options.get("--key"));
        Signing signing = Signing.fromFile(keyId, key);
        Faults faults = new Faults();
        URI target = options.containsKey("--notify") ? URI.create(options.get("--notify")) : null;
        Service service = arguments[0].equals("filestore")
                ? new ObjectStoreService(
                        new S3Signature(keyId, Files.readString(key).strip()), faults)
                : service(arguments[0], new Notifier(target, signing, faults), faults);
        int port = Integer.parseInt(options.getOrDefault("--port", "0"));
        return new HttpSimulator(port, service, signing, faults);
    }

    private static Service service(String kind, Notifier notifier, Faults faults) throws IOException {
        return switch (kind) {
            case "sms" -> new SmsService();
            case "payment" -> new PaymentService(notifier, faults);
            case "courier" -> new CourierService(notifier);
            case "identity", "shareddata", "ecertificate" -> new RegisterService();
            case "virusscan" -> new ClamdService(faults);
            default -> throw new IllegalArgumentException("No such kind of service: " + kind);
        };
    }
}
