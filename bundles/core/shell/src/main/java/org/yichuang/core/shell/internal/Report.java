// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.yichuang.ports.problem.Refusal;

/**
 * A command that asks the platform something and prints the answer: as a table for people, as JSON for scripts.
 *
 * @param <T> what is asked for
 */
abstract class Report<T> implements Action {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Option(name = "--json", description = "Print JSON, for scripts")
    private boolean json;

    @Override
    public final Object execute() throws Exception {
        try {
            var answer = ask();
            if (json) {
                System.out.println(JSON.writeValueAsString(answer));
            } else {
                print(answer);
            }
            return null;
        } catch (Refusal refusal) {
            // Not to the error output: over SSH nobody sees what is written there.
            refusal.faults()
                    .forEach(fault -> System.out.println(fault.code() + ": " + fault.message() + "。" + fault.mend()));
            throw refusal;
        }
    }

    /** Tells whether nothing but JSON may be printed. */
    protected final boolean isJson() {
        return json;
    }

    /** Asks the platform. */
    protected abstract T ask() throws Exception;

    /** Prints the answer for people. */
    protected abstract void print(T answer);
}
