// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.List;
import org.yichuang.ports.problem.Fault;

/** A request that can't even be read: it never reaches a service. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Fault> faults;

    /** Says in Chinese what is wrong with the request as a whole. */
    public BadRequest(String code, String message) {
        super(message);
        this.code = code;
        this.faults = List.of();
    }

    private BadRequest(Fault fault) {
        super("请求格式有误：" + fault.message());
        this.code = fault.code();
        this.faults = List.of(fault);
    }

    /** Says what can't be read, where ({@code path}: JSON pointer, or name of a parameter), and what to do about it. */
    public static BadRequest malformed(String path, String message, String mend) {
        return new BadRequest(new Fault(path, "MALFORMED", message, mend));
    }

    /** Returns {@code value}, unless it is missing. */
    public static <T> T required(T value, String path) {
        if (value == null) {
            throw malformed(path, path.isEmpty() ? "缺少请求内容" : path + " 不能为空", "请补全后重新提交。");
        }
        return value;
    }

    String code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }
}
