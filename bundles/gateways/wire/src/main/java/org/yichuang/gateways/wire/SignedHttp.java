// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.yichuang.api.gateway.Answer;

/** Asks a service: signed JSON by POST, and an answer that is believed only with its signature. */
public final class SignedHttp {
    /** Reads and writes the JSON of every gateway. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 409, 410, 422);
    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403);

    private final URI address;
    private final Signing signing;
    private final TimedHttp http;

    /**
     * Asks the service of a configuration.
     *
     * @throws IllegalArgumentException if the configuration can't be used; the message says what to change
     */
    public SignedHttp(Connection connection) {
        address = address(connection.address());
        if (connection.keyId() == null || connection.keyId().isBlank()) {
            throw new IllegalArgumentException("keyId is missing: set the identifier of the key");
        }
        if (connection.keyFile() == null || connection.keyFile().isBlank()) {
            throw new IllegalArgumentException("keyFile is missing: set the file that holds the key");
        }
        signing = Signing.fromFile(connection.keyId(), Path.of(connection.keyFile()));
        http = new TimedHttp(connection.timeLimitSeconds());
    }

    /** Returns what signs and checks for this service. */
    public Signing signing() {
        return signing;
    }

    /**
     * Posts a request and reads the answer.
     *
     * @param path below the address, beginning with a slash
     * @param body written as JSON
     * @param type what the answer is read as
     */
    public <T> Answer<T> post(String path, Object body, Class<T> type) {
        try {
            byte[] sent = JSON.writeValueAsBytes(body);
            String nonce = UUID.randomUUID().toString();
            return answer(http.exchange(request(path, nonce, sent), BodyHandlers.ofByteArray()), nonce, type);
        } catch (JsonProcessingException broken) {
            return new Answer.Later<>("外部服务的应答不是约定的格式");
        } catch (TimeoutException slow) {
            return new Answer.Later<>("外部服务在 " + http.seconds() + " 秒内没有应答");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Later<>("平台正在停止，请求未完成");
        } catch (ExecutionException | IOException failure) {
            return new Answer.Later<>("连接外部服务失败，请检查网络和地址 " + address.getAuthority());
        }
    }

    private HttpRequest request(String path, String nonce, byte[] body) {
        String time = Long.toString(System.currentTimeMillis());
        URI target = URI.create(address + path);
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .header(Signing.KEY, signing.keyId())
                .header(Signing.TIME, time)
                .header(Signing.NONCE, nonce)
                .header(Signing.SIGNATURE, signing.request(target.getRawPath(), time, nonce, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private <T> Answer<T> answer(HttpResponse<byte[]> response, String nonce, Class<T> type) throws IOException {
        int status = response.statusCode();
        if (NOT_ALLOWED.contains(status)) {
            return new Answer.Later<>("外部服务拒绝了平台的身份，请检查密钥和两边的时间");
        }
        if (status != 200 && !FOR_GOOD.contains(status)) {
            return new Answer.Later<>("外部服务出错，状态码 " + status);
        }
        String signature = response.headers().firstValue(Signing.SIGNATURE).orElse("");
        if (!Signing.same(signing.answer(nonce, status, response.body()), signature)) {
            return new Answer.Later<>("外部服务应答的签名不正确，不予采信");
        }
        JsonNode body = JSON.readTree(response.body());
        if (status != 200) {
            return new Answer.Refused<>(body.path("message").asText("外部服务拒绝办理"));
        }
        T value = JSON.treeToValue(body, type);
        return value == null ? new Answer.Later<>("外部服务的应答是空的") : new Answer.Done<>(value);
    }

    private static URI address(String text) {
        URI address;
        try {
            address = URI.create(text == null ? "" : text.strip().replaceFirst("/+$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("address is no address: " + text);
        }
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null) {
            throw new IllegalArgumentException("address must begin with http:// or https:// and name a host: " + text);
        }
        return address;
    }
}
