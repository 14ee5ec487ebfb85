// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection that sends bytes as they are, and reads what comes back; opened again when the other side has closed it. */
final class Wire implements AutoCloseable {
    private final int port;
    private final int limitMillis;
    private Socket socket;
    private InputStream in;

    Wire(int port, int limitMillis) {
        this.port = port;
        this.limitMillis = limitMillis;
    }

    /**
     * What came back.
     *
     * @param status 0 if the other side closed the connection without a word
     * @param headers by their names in lower case
     */
    record Reply(int status, Map<String, String> headers, String body) {
        static final Reply NONE = new Reply(0, Map.of(), "");
    }

    /**
     * Sends and reads.
     *
     * @throws SocketTimeoutException if there is no answer in time
     */
    Reply exchange(Message message) throws IOException {
        open();
        try {
            socket.getOutputStream().write(message.bytes());
            if (!message.honest) {
                socket.shutdownOutput();
            }
        } catch (IOException refused) {
            // The other side has heard enough; its answer may lie there still.
        }
        try {
            var reply = read(message.method);
            if (!message.honest
                    || reply.status() == 0
                    || "close".equals(reply.headers().get("connection"))) {
                close();
            }
            return reply;
        } catch (SocketTimeoutException slow) {
            close();
            throw slow;
        } catch (IOException cut) {
            close();
            return Reply.NONE;
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(limitMillis);
            socket.connect(new InetSocketAddress("127.0.0.1", port), limitMillis);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Reply read(String method) throws IOException {
        var status = 100;
        var headers = new TreeMap<String, String>();
        while (status < 200) {
            var line = line();
            if (line == null || !line.startsWith("HTTP/1.")) {
                return Reply.NONE;
            }
            status = Integer.parseInt(line.split(" ")[1]);
            headers.clear();
            for (line = line(); line != null && !line.isEmpty(); line = line()) {
                var colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        var empty = method.equals("HEAD") || status == 204 || status == 304;
        return new Reply(status, headers, empty ? "" : new String(body(headers), StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            headers.put("connection", "close");
            return in.readAllBytes();
        }
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        var read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
