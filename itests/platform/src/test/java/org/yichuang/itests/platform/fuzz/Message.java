// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request on its way to be broken: nothing in it need be allowed by HTTP. */
final class Message {
    String method;
    /** Path and query, as they are sent. */
    String target;

    final List<String[]> headers = new ArrayList<>();
    byte[] body;
    /** Whether what is said about the length of the body is true. */
    boolean honest = true;

    Message(String method, String target, byte[] body) {
        this.method = method;
        this.target = target;
        this.body = body;
    }

    Message copy() {
        var copy = new Message(method, target, body.clone());
        headers.forEach(header -> copy.headers.add(header.clone()));
        copy.honest = honest;
        return copy;
    }

    Message with(String name, String value) {
        headers.removeIf(header -> header[0].equalsIgnoreCase(name));
        headers.add(new String[] {name, value});
        return this;
    }

    boolean says(String name) {
        return headers.stream().anyMatch(header -> header[0].equalsIgnoreCase(name));
    }

    /** Returns the bytes that are sent. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                header -> head.append(header[0]).append(": ").append(header[1]).append("\r\n"));
        if (!says("Content-Length") && !says("Transfer-Encoding") && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
