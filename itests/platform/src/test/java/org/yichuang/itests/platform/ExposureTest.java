// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first start without the demo: nothing listens beyond this machine, and nobody is known but one administrator. */
class ExposureTest {

    @Test
    void firstStartIsClosed() throws Exception {
        var users = Instance.root().resolve("karaf-assembly/target/assembly/etc/users.properties");
        assertThat(Files.readAllLines(users)).allMatch(line -> line.isBlank() || line.startsWith("#"));
        try (var instance = Instance.fresh("exposure", false)) {
            instance.start();
            assertThat(listening(instance.pid()))
                    .isNotEmpty()
                    .allSatisfy(
                            address -> assertThat(address).matches("(127\\.0\\.0\\.1|\\[::ffff:127\\.0\\.0\\.1]):\\d+"))
                    .hasSize(2);
            assertThat(instance.health())
                    .as("nothing to mend where nothing was done yet")
                    .isEqualTo("{\"status\":\"UP\",\"failing\":[],\"warnings\":[]}");

            var secret = instance.home().resolve("data/security/initial-admin-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
            var password = Files.readString(secret).strip();

            var anybody = Api.anonymous(instance);
            assertThat(anybody.logIn("karaf", "karaf").status()).isEqualTo(401);
            assertThat(anybody.logIn("admin", "admin").status()).isEqualTo(401);
            assertThat(anybody.logIn("clerk01", "clerk01").status()).isEqualTo(401);

            var admin = Api.as(instance, "admin", password);
            assertThat(admin.get("/accounts").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
            admin.put("/session/password", Map.of("oldPassword", password, "newPassword", "Wushen-2026-hall"))
                    .ok();
            assertThat(secret).doesNotExist();
            assertThat(admin.items("/accounts")).hasSize(1);
        }
    }

    private static List<String> listening(long pid) throws IOException, InterruptedException {
        var process = new ProcessBuilder("ss", "-ltnpH").start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return output.lines()
                .filter(line -> line.contains("pid=" + pid + ","))
                .map(line -> line.strip().split("\\s+")[3])
                .toList();
    }
}
