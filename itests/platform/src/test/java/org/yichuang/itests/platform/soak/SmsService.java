// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yichuang.itests.platform.Instance;
import org.yichuang.itests.platform.OutsideService;
import org.yichuang.itests.platform.Shell;

/** The short message service (短信平台) outside, which sends the same message once. */
final class SmsService implements AutoCloseable {
    private final OutsideService service;

    SmsService(Path folder) throws IOException {
        service = new OutsideService("sms", folder);
    }

    /** Installs the gateway of short messages in a platform that has none yet. */
    static void install(Shell administrator) {
        if (!administrator.run("plugin:list").contains("org.yichuang.gateways.sms")) {
            assertThat(administrator.run("plugin:install " + Instance.kar("bundles/gateways/sms")))
                    .contains("org.yichuang.gateways.sms");
        }
    }

    /** Tells a platform where it is. */
    void introduceTo(Instance instance) {
        service.introduceTo(instance);
    }

    /** Returns the identifiers of what was sent to phones, each as often as it was. */
    List<String> sent() {
        return identifiers("sent", "/id");
    }

    /** Returns the identifiers of what platforms asked for, each as often as they did. */
    List<String> asked() {
        return identifiers("received", "/body/id");
    }

    @Override
    public void close() {
        service.close();
    }

    private List<String> identifiers(String what, String pointer) {
        var found = new ArrayList<String>();
        for (JsonNode message : service.control(what, Map.of())) {
            found.add(message.at(pointer).asText());
        }
        return found;
    }
}
