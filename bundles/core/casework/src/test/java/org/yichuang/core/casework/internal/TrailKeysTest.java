// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;

/** The first start of all makes the keys of the trail, and every later one finds them. */
class TrailKeysTest {
    @TempDir
    private Path data;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theFirstStartMakesKeysThatNobodyElseHasOrReads() throws IOException {
        TrailKeys made = open();
        assertThat(made.fault()).isNull();
        assertThat(made.mac()).isPresent();
        assertThat(signer(made)).isNotEqualTo(signer(world.keys));
        for (String file : SharedKeys.FILES) {
            assertThat(Files.getPosixFilePermissions(data.resolve(file)))
                    .as(file)
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(signer(open())).as("found again").isEqualTo(signer(made));
    }

    private TrailKeys open() {
        return new TrailKeys(data, TrailSettings.DEFAULTS, world.database, () -> world.now);
    }

    private static String signer(TrailKeys keys) {
        return keys.anchor().orElseThrow().certificate().fingerprint();
    }
}
