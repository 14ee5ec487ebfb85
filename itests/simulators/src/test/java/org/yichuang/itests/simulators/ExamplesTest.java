// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.gateways.filestore.internal.S3Files;
import org.yichuang.gateways.wire.Connection;
import org.yichuang.gateways.wire.SignedHttp;

/** The examples of the distribution say what a gateway reads, all of it and nothing else. */
@Tag("no-database")
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../../karaf-assembly/src/main/resources/etc/examples");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sms", "payment", "courier", "identity", "shareddata", "ecertificate"})
    void everySettingOfAGatewayStandsInItsExample(String kind) throws Exception {
        Properties example = read(kind);
        assertThat(example.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Connection.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
        assertThat(example.getProperty("keyFile")).isEqualTo("${karaf.etc}/keys/" + kind + ".key");
        Path key = Files.writeString(folder.resolve("key"), "a-key-that-is-long-enough");
        assertThat(new SignedHttp(SimulatorProcess.connection(example.getProperty("address"), key)))
                .as("an address that can be used")
                .isNotNull();
    }

    @Test
    void theScannerIsFoundByHostAndPort() throws Exception {
        assertThat(read("virusscan").stringPropertyNames())
                .containsExactlyInAnyOrder("host", "port", "timeLimitSeconds");
    }

    @Test
    void theFileStoreIsFoundByBucketAndKey() throws Exception {
        assertThat(read("filestore").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(S3Files.Config.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static Properties read(String kind) throws Exception {
        Properties read = new Properties();
        try (Reader file = Files.newBufferedReader(EXAMPLES.resolve("org.yichuang.gateways." + kind + ".cfg"))) {
            read.load(file);
        }
        return read;
    }
}
