// SPDX-License-Identifier: Apache-2.0
package org.yichuang.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.cyclonedx.model.Component;

/** The npm packages of the console's page, as its lock file pins them. */
final class NpmPackages {
    private static final String FOLDER = "node_modules/";

    private NpmPackages() {}

    /** Returns the packages that may end in the page; those that only build or test it are left out. */
    static List<Component> in(Path lockFile) throws IOException {
        var components = new ArrayList<Component>();
        for (var entry :
                new ObjectMapper().readTree(lockFile.toFile()).get("packages").properties()) {
            if (entry.getKey().startsWith(FOLDER)
                    && !entry.getValue().path("dev").asBoolean()) {
                components.add(component(entry.getKey(), entry.getValue()));
            }
        }
        return components;
    }

    private static Component component(String path, JsonNode entry) {
        var name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
        var slash = name.indexOf('/');
        var digest = Base64.getDecoder().decode(entry.get("integrity").asText().replace("sha512-", ""));
        return Components.npm(
                slash < 0 ? null : name.substring(0, slash),
                name.substring(slash + 1),
                entry.get("version").asText(),
                HexFormat.of().formatHex(digest),
                entry.path("license").asText("none stated"));
    }
}
