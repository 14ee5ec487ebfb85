// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.problem;

import java.util.List;
import java.util.Objects;

/**
 * The platform refuses a request, for a reason the caller can do something about.
 *
 * <p>Thrown before anything was changed: a refusal never leaves anything half-written.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String code;
    private final transient List<Fault> faults;

    /**
     * Refuses for several faults.
     *
     * @param reason class of the refusal
     * @param code stable identifier that programs can compare, such as {@code MATERIAL_MISSING}
     * @param message what is wrong and what to do next, in Chinese
     * @param faults the single faults; may be empty
     */
    public Refusal(Reason reason, String code, String message, List<Fault> faults) {
        super(Objects.requireNonNull(message));
        this.reason = Objects.requireNonNull(reason);
        this.code = Objects.requireNonNull(code);
        this.faults = List.copyOf(faults);
    }

    /** Refuses for one fault that the message says completely. */
    public Refusal(Reason reason, String code, String message) {
        this(reason, code, message, List.of());
    }

    /** Returns the class of the refusal. */
    public Reason reason() {
        return reason;
    }

    /** Returns the stable identifier. */
    public String code() {
        return code;
    }

    /** Returns the single faults, empty where the message says it all. */
    public List<Fault> faults() {
        return faults;
    }
}
