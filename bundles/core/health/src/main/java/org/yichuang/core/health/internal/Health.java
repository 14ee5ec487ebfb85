// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;

/**
 * How the platform is.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param failing checks that fail; empty if it is up
 * @param warnings checks that pass and yet say what an operator should mend
 */
record Health(String status, List<Failure> failing, List<Failure> warnings) {

    /**
     * A check that fails.
     *
     * @param check its name
     * @param messages what it says
     */
    record Failure(String check, List<String> messages) {}

    /** Sums results up. No results at all are no good sign: the checks are not there yet. */
    static Health of(List<HealthCheckExecutionResult> results) {
        if (results.isEmpty()) {
            return new Health("DOWN", List.of(new Failure("checks", List.of("no check is registered yet"))), List.of());
        }
        List<Failure> failing = results.stream()
                .filter(result -> !isWell(result.getHealthCheckResult()))
                .map(Health::failure)
                .toList();
        List<Failure> warnings = results.stream()
                .filter(result -> result.getHealthCheckResult().getStatus() == Result.Status.WARN)
                .map(Health::failure)
                .toList();
        return new Health(failing.isEmpty() ? "UP" : "DOWN", failing, warnings);
    }

    boolean up() {
        return failing.isEmpty();
    }

    private static boolean isWell(Result result) {
        return result.getStatus() == Result.Status.OK || result.getStatus() == Result.Status.WARN;
    }

    private static Failure failure(HealthCheckExecutionResult result) {
        List<String> messages = StreamSupport.stream(
                        result.getHealthCheckResult().spliterator(), false)
                .map(ResultLog.Entry::getMessage)
                .toList();
        return new Failure(result.getHealthCheckMetadata().getName(), messages);
    }
}
