// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.filestore.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.FileObject;
import org.yichuang.api.gateway.FileStoreGateway;
import org.yichuang.gateways.wire.TimedHttp;

/**
 * Keeps files in an object store that speaks the S3 protocol (对象存储). There is one once it is configured. The store itself
 * checks what it gets against the digest, for that is part of what is signed.
 */
@Component(configurationPid = "org.yichuang.gateways.filestore", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = S3Files.Config.class)
public final class S3Files implements FileStoreGateway {

    /** How the object store is reached. */
    @ObjectClassDefinition(name = "File store 文件存储", description = "How the object store is reached.")
    public @interface Config {
        /** Where it is. */
        @AttributeDefinition(description = "The address of the object store, such as https://minio.example.cn:9000.")
        String address();

        /** Which bucket is used. */
        @AttributeDefinition(description = "The bucket that the files go to; it exists and is for the platform alone.")
        String bucket();

        /** Where in the bucket. */
        @AttributeDefinition(description = "What the names of all files begin with, such as hall/; empty for nothing.")
        String prefix() default "";

        /** How a bucket is addressed. */
        @AttributeDefinition(
                description = "Whether the bucket is named in the host (bucket.example.cn) instead of in the path.")
        boolean bucketInHost() default false;

        /** Where the store says it is. */
        @AttributeDefinition(description = "The region that requests are signed for; MinIO and Ceph take us-east-1.")
        String region() default "us-east-1";

        /** Which key it is asked with. */
        @AttributeDefinition(description = "The identifier of the key (access key).")
        String accessKey();

        /** Where that key is. */
        @AttributeDefinition(
                description = "The file that holds the secret key; only the platform should be able to read it.")
        String secretKeyFile();

        /** How long an answer is waited for. */
        @AttributeDefinition(
                description = "After how many seconds a file that is not through is given up, from 1 to 60.")
        int timeLimitSeconds() default 30;
    }

    private final Bucket bucket;
    private final Signature signature;
    private final TimedHttp http;

    /**
     * Asks the object store of this configuration.
     *
     * @throws IllegalArgumentException if it can't be used; the message says what to change
     */
    @Activate
    public S3Files(Config config) {
        bucket = Bucket.of(config);
        if (config.accessKey() == null || config.accessKey().isBlank()) {
            throw new IllegalArgumentException("accessKey is missing: set the identifier of the key");
        }
        signature = new Signature(config.region(), config.accessKey(), secret(config.secretKeyFile()));
        http = new TimedHttp(config.timeLimitSeconds());
    }

    @Override
    public Answer<FileObject> put(FileObject file, InputStream content) {
        BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), file.size());
        Map<String, String> type = Map.of("content-type", file.mediaType());
        return ask(file, request("PUT", file, file.digest(), type, body), BodyHandlers.discarding());
    }

    @Override
    public Answer<FileObject> get(FileObject file, OutputStream to) {
        HttpRequest request = request("GET", file, Signature.OF_NOTHING, Map.of(), BodyPublishers.noBody());
        return ask(
                file,
                request,
                answer -> answer.statusCode() == 200
                        ? Reading.whole(file.size(), to)
                        : BodyHandlers.discarding().apply(answer));
    }

    @Override
    public Answer<FileObject> remove(FileObject file) {
        HttpRequest request = request("DELETE", file, Signature.OF_NOTHING, Map.of(), BodyPublishers.noBody());
        Answer<FileObject> answer = ask(file, request, BodyHandlers.discarding());
        // A file that is not there is removed with 204 too: what is missing is the bucket.
        return answer instanceof Answer.Refused<FileObject> refused ? new Answer.Later<>(refused.reason()) : answer;
    }

    private HttpRequest request(
            String method, FileObject file, String digest, Map<String, String> more, BodyPublisher body) {
        SortedMap<String, String> headers = new TreeMap<>(more);
        headers.put("host", bucket.host());
        headers.put("x-amz-content-sha256", digest);
        headers.put("x-amz-date", Signature.time(Instant.now()));
        String path = bucket.path(file);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bucket.address() + path))
                .method(method, body)
                .header("Authorization", signature.authorize(method, path, "", headers));
        // The client writes this one by itself.
        headers.remove("host");
        headers.forEach(request::header);
        return request.build();
    }

    private Answer<FileObject> ask(FileObject file, HttpRequest request, BodyHandler<Void> body) {
        try {
            return answer(file, http.exchange(request, body));
        } catch (TimeoutException slow) {
            return new Answer.Later<>("文件存储在 " + http.seconds() + " 秒内没有完成，请检查网络和它的负荷");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Later<>("平台正在停止，请求未完成");
        } catch (ExecutionException failure) {
            return new Answer.Later<>("连接文件存储失败，请检查网络和地址 " + bucket.host());
        }
    }

    private static Answer<FileObject> answer(FileObject file, HttpResponse<Void> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 204 -> new Answer.Done<>(file);
            case 404 -> new Answer.Refused<>("文件存储里没有这个文件或存储桶，请检查 bucket 设置，或从备份恢复");
            case 401, 403 -> new Answer.Later<>("文件存储拒绝了平台的身份，请检查密钥、存储桶的权限和两边的时间");
            case 507 -> new Answer.Later<>("文件存储已满，请扩容");
            default -> new Answer.Later<>("文件存储出错，状态码 " + status);
        };
    }

    private static String secret(String file) {
        if (file == null || file.isBlank()) {
            throw new IllegalArgumentException("secretKeyFile is missing: set the file that holds the secret key");
        }
        try {
            String secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("The key file " + file + " is empty: write the secret key into it");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Can't read the key file " + file + ": " + unreadable.getMessage());
        }
    }
}
