// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.Answer.Done;
import org.yichuang.api.gateway.Answer.Later;
import org.yichuang.api.gateway.ScanResult;
import org.yichuang.gateways.virusscan.internal.Clamd;

/** Scanning by clamd's own protocol. */
@Tag("no-database")
class ClamdTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path folder;

    private SimulatorProcess service;
    private Clamd clamd;

    @BeforeEach
    void start() throws Exception {
        service = new SimulatorProcess("virusscan", folder);
        clamd = clamd(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aCleanFileIsCleanAlsoWhenItIsLargerThanAChunk() {
        assertThat(scan(new byte[100_000])).isEqualTo(new Done<>(new ScanResult(null)));
        assertThat(scan(new byte[0])).isEqualTo(new Done<>(new ScanResult(null)));
    }

    @Test
    void malwareIsNamed() {
        assertThat(scan(EICAR.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Done<>(new ScanResult("Eicar-Test-Signature")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR"})
    void whatWasNotScannedIsNotClean(Fault fault) throws Exception {
        clamd = clamd(service, SimulatorProcess.seconds(fault));
        service.misbehave(fault);

        assertThat(scan(new byte[10])).isInstanceOf(Later.class);
        assertThat(scan(new byte[10])).isInstanceOf(Done.class);
    }

    @Test
    void nothingIsCleanWhileClamdIsDown() throws Exception {
        try (SimulatorProcess killed = SimulatorProcess.alone("virusscan", folder)) {
            clamd = clamd(killed);
            assertThat(scan(new byte[10])).isInstanceOf(Done.class);
        }
        assertThat(scan(new byte[10])).isInstanceOf(Later.class);
    }

    private Answer<ScanResult> scan(byte[] content) {
        return clamd.scan(new ByteArrayInputStream(content));
    }

    private static Clamd clamd(SimulatorProcess service) throws Exception {
        return clamd(service, SimulatorProcess.PATIENT_SECONDS);
    }

    private static Clamd clamd(SimulatorProcess service, int seconds) throws Exception {
        return new Clamd(config(service.control("clamd", "").path("port").asInt(), seconds));
    }

    private static Clamd.Config config(int port, int seconds) {
        return new Clamd.Config() {
            @Override
            public String host() {
                return "127.0.0.1";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public int timeLimitSeconds() {
                return seconds;
            }

            @Override
            public Class<Clamd.Config> annotationType() {
                return Clamd.Config.class;
            }
        };
    }
}
