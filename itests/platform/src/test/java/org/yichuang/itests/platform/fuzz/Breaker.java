// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Ways to break a request. */
final class Breaker {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "FOO", "PROPFIND");
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;;;",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "*/*",
            "a/b/c",
            "json",
            "application/octet-stream");
    private static final List<String> NAMES = List.of(
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Range",
            "Cookie",
            "X-CSRF-Token",
            "Origin",
            "Referer",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "Content-Encoding",
            "Content-Language",
            "Content-Disposition",
            "Authorization",
            "Expect",
            "Upgrade",
            "Yc-Timestamp",
            "Yc-Nonce",
            "Yc-Signature");
    private static final List<String> VALUES = List.of(
            "",
            "*",
            "\"0\"",
            "\"99999999999999999999\"",
            "W/\"1\"",
            "bytes=0-",
            "bytes=-1,5-2",
            "gzip",
            "br;q=2",
            "zh-CN;q=9",
            "text/html",
            "application/xml;q=0.1",
            "a/b;c=\"",
            "100-continue",
            "websocket",
            "Basic Og==",
            "yichuang_session=",
            "yichuang_session=a; yichuang_session=b",
            "Thu, 99 Foo 2026",
            "DELETE",
            "null");
    private static final List<String> SEGMENTS = List.of(
            "%00",
            "%2e%2e",
            "..",
            ".",
            "%2F",
            "%5C",
            "%ff",
            "%C0%AF",
            "%zz",
            "%",
            ";jsessionid=1",
            ";a=b",
            "a;b=c;d",
            "%E4%B8%AD",
            "%F0%90%80%80",
            "%ED%A0%80",
            "%0A",
            "%20",
            "+",
            "*",
            "{}",
            "[]",
            "|",
            "null",
            "-1",
            "//",
            "?",
            "#",
            "cases",
            "actions");
    private static final List<String> PARAMETERS =
            List.of("limit", "after", "text", "queue", "day", "window", "name", "format", "offset", "matter", "caseNo");

    /** Each changes one thing. */
    private static final List<BiConsumer<Message, Random>> WAYS = List.of(
            Breaker::json,
            Breaker::json,
            Breaker::json,
            Breaker::json,
            Breaker::json,
            Breaker::json,
            Breaker::bytes,
            Breaker::charset,
            Breaker::multipart,
            Breaker::replaced,
            Breaker::type,
            Breaker::header,
            Breaker::header,
            Breaker::hugeHeader,
            Breaker::length,
            Breaker::chunks,
            Breaker::method,
            Breaker::path,
            Breaker::path,
            Breaker::query,
            Breaker::query);

    private Breaker() {}

    /** Breaks it in one way mostly, so that it goes deep, or in up to three. */
    static void apply(Message message, Random random) {
        for (var count = Math.max(1, random.nextInt(10) - 6); count > 0; count--) {
            WAYS.get(random.nextInt(WAYS.size())).accept(message, random);
        }
    }

    private static void json(Message message, Random random) {
        message.body = JsonBreaker.broken(message.body, random);
    }

    /** Bytes are changed, left out, or put in. */
    private static void bytes(Message message, Random random) {
        if (message.body.length == 0) {
            message.body = Oddities.bytes(random, 200);
            return;
        }
        var at = random.nextInt(message.body.length);
        switch (random.nextInt(3)) {
            case 0 -> message.body[at] = (byte) random.nextInt(256);
            case 1 -> message.body = Arrays.copyOf(message.body, at);
            default ->
                message.body = join(
                        Arrays.copyOf(message.body, at),
                        Oddities.bytes(random, 8),
                        Arrays.copyOfRange(message.body, at, message.body.length));
        }
    }

    private static void charset(Message message, Random random) {
        var names = List.of("UTF-16", "UTF-16LE", "UTF-32", "GBK", "ISO-8859-1");
        var text = new String(message.body, StandardCharsets.UTF_8);
        message.body = text.getBytes(Charset.forName(names.get(random.nextInt(names.size()))));
    }

    private static void multipart(Message message, Random random) {
        message.with("Content-Type", "multipart/form-data; boundary=cut");
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + (random.nextBoolean() ? "a" : "") + "\r\n\r\n";
        var end = random.nextBoolean() ? "\r\n--cut--" : "\r\n--cu";
        message.body = join(head.getBytes(StandardCharsets.UTF_8), message.body, end.getBytes(StandardCharsets.UTF_8));
    }

    /** Something else altogether: what begins like a file of some kind, or like JSON. */
    private static void replaced(Message message, Random random) {
        var beginnings = List.of(
                "%PDF-1.7\n",
                "\u0089PNG\r\n\u001a\n",
                "\u00ff\u00d8\u00ff\u00e0",
                "PK\u0003\u0004",
                "GIF89a",
                "MZ",
                "[]",
                "{}",
                "null",
                "\"",
                "0",
                "[{",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        var beginning = beginnings.get(random.nextInt(beginnings.size())).getBytes(StandardCharsets.ISO_8859_1);
        message.body = random.nextBoolean() ? beginning : join(beginning, Oddities.bytes(random, 5_000));
    }

    private static void type(Message message, Random random) {
        message.with("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
    }

    private static void header(Message message, Random random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var value = random.nextInt(3) > 0
                ? VALUES.get(random.nextInt(VALUES.size()))
                : Oddities.letters(random, random.nextInt(60));
        if (random.nextBoolean()) {
            message.with(name, value);
        } else {
            message.headers.add(new String[] {name, value});
        }
        // What waits to be told to go on, or has a line of its own in it, may end the connection.
        message.honest &= !value.equals("100-continue") && !value.equals("websocket") && value.indexOf('\n') < 0;
    }

    private static void hugeHeader(Message message, Random random) {
        message.headers.add(new String[] {"X-Long", "x".repeat(1 << (8 + random.nextInt(8)))});
    }

    private static void length(Message message, Random random) {
        var lengths = List.of("0", "-1", "1", "99999999999999999999", "abc", "", "5, 5");
        message.with("Content-Length", lengths.get(random.nextInt(lengths.size())));
        message.honest = false;
    }

    private static void chunks(Message message, Random random) {
        message.with("Transfer-Encoding", random.nextInt(4) > 0 ? "chunked" : "gzip, chunked");
        var size = random.nextInt(3) > 0 ? Integer.toHexString(message.body.length) : "zz";
        var end = random.nextBoolean() ? "\r\n0\r\n\r\n" : "\r\nffffffff";
        message.body = join(
                (size + "\r\n").getBytes(StandardCharsets.US_ASCII),
                message.body,
                end.getBytes(StandardCharsets.US_ASCII));
        message.honest = false;
    }

    private static void method(Message message, Random random) {
        message.method = METHODS.get(random.nextInt(METHODS.size()));
    }

    private static void path(Message message, Random random) {
        var parts = message.target.split("\\?", 2);
        var segments = parts[0].split("/");
        var at = Math.min(segments.length - 1, 3 + random.nextInt(Math.max(1, segments.length - 3)));
        segments[at] = switch (random.nextInt(4)) {
            case 0 -> encoded(Oddities.text(random));
            case 1 -> segments[at] + SEGMENTS.get(random.nextInt(SEGMENTS.size()));
            default -> SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        };
        message.target = String.join("/", segments) + (parts.length > 1 ? "?" + parts[1] : "");
    }

    private static void query(Message message, Random random) {
        var value =
                switch (random.nextInt(3)) {
                    case 0 -> SEGMENTS.get(random.nextInt(SEGMENTS.size()));
                    case 1 -> Oddities.number(random);
                    default -> encoded(Oddities.text(random));
                };
        message.target += (message.target.contains("?") ? "&" : "?")
                + PARAMETERS.get(random.nextInt(PARAMETERS.size()))
                + "="
                + value.replace("#", "%23");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.length() > 2_000 ? text.substring(0, 2_000) : text, StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var all = new byte[length];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
