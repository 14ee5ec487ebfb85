// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks signatures (AWS Signature Version 4) as an object store does: from what arrived, sharing no code with who signs. */
final class S3Signature {
    static final String CONTENT = "x-amz-content-sha256";

    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/"
            + "((\\d{8})/([a-z0-9-]+)/s3/aws4_request), ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private final String accessKey;
    private final String secretKey;

    S3Signature(String accessKey, String secretKey) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /** Tells whether the request is signed with the key, now, with all that matters in what is signed. */
    boolean isOf(HttpExchange exchange) {
        Matcher stated = AUTHORIZATION.matcher(header(exchange, "Authorization"));
        if (!stated.matches() || !stated.group(1).equals(accessKey)) {
            return false;
        }
        List<String> names = List.of(stated.group(5).split(";"));
        String time = header(exchange, "x-amz-date");
        if (!names.containsAll(List.of("host", CONTENT, "x-amz-date")) || !isNow(time, stated.group(3))) {
            return false;
        }
        StringBuilder request = new StringBuilder(exchange.getRequestMethod() + "\n");
        request.append(exchange.getRequestURI().getRawPath()).append("\n\n");
        names.forEach(name ->
                request.append(name).append(':').append(header(exchange, name)).append('\n'));
        request.append('\n').append(stated.group(5)).append('\n').append(header(exchange, CONTENT));
        byte[] key = mac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), stated.group(3));
        key = mac(mac(mac(key, stated.group(4)), "s3"), "aws4_request");
        String text = "AWS4-HMAC-SHA256\n" + time + "\n" + stated.group(2) + "\n"
                + digest(request.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac(key, text)).equals(stated.group(6));
    }

    private static boolean isNow(String time, String day) {
        try {
            Duration age = Duration.between(TIME.parse(time, Instant::from), Instant.now());
            return time.startsWith(day) && age.abs().compareTo(SKEW) <= 0;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value.strip();
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
