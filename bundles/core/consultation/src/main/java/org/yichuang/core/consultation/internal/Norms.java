// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yichuang.ports.consultation.ServiceNorm;

/** The norms of service as they stand in {@code norms.tsv} (服务规范, R32): code, group, text, one a line. */
final class Norms {
    static final List<ServiceNorm> ALL = read();

    private Norms() {}

    private static List<ServiceNorm> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Norms.class.getResourceAsStream("norms.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new ServiceNorm(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
