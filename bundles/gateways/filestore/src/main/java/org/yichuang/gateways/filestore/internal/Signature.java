// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.filestore.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to an object store: AWS Signature Version 4, which all that speak the S3 protocol understand.
 *
 * @param region region the store says it is in
 * @param accessKey identifier of the key
 * @param secretKey the key
 */
record Signature(String region, String accessKey, String secretKey) {
    /** Digest of a request without a body. */
    static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    /** Returns the moment as header {@code x-amz-date} gives it. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /**
     * Returns the header {@code Authorization} of a request.
     *
     * @param path encoded as it is sent
     * @param query encoded and sorted by name, empty if there is none
     * @param headers those that are signed, names in lower case; {@code host}, {@code x-amz-date} and
     *     {@code x-amz-content-sha256} among them
     */
    String authorize(String method, String path, String query, SortedMap<String, String> headers) {
        String time = headers.get("x-amz-date");
        String day = time.substring(0, DAY);
        String scope = day + "/" + region + "/s3/aws4_request";
        String names = String.join(";", headers.keySet());
        StringBuilder request = new StringBuilder(String.join("\n", method, path, query, ""));
        headers.forEach((name, value) ->
                request.append(name).append(':').append(value.strip()).append('\n'));
        request.append('\n').append(names).append('\n').append(headers.get("x-amz-content-sha256"));
        String text = String.join("\n", ALGORITHM, time, scope, digest(request.toString()));
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, region, "s3", "aws4_request"}) {
            key = mac(key, part);
        }
        return "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                .formatted(ALGORITHM, accessKey, scope, names, HexFormat.of().formatHex(mac(key, text)));
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "Signature[" + accessKey + "]";
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

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
