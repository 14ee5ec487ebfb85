// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.gateways.filestore.internal.S3Files;

/** An object store running in another process. */
public final class ObjectStore implements AutoCloseable {
    private final SimulatorProcess process;
    private final int port;

    public ObjectStore(Path folder) throws IOException, InterruptedException {
        this(new SimulatorProcess("filestore", folder));
    }

    private ObjectStore(SimulatorProcess process) throws IOException, InterruptedException {
        this.process = process;
        port = process.control("store", "").path("port").asInt();
    }

    /** Starts a store in a process of its own, for a test in which that is killed. */
    static ObjectStore alone(Path folder) throws IOException, InterruptedException {
        return new ObjectStore(SimulatorProcess.alone("filestore", folder));
    }

    /** Returns the gateway to it, with a time limit in which an answer comes on a busy machine too. */
    public S3Files gateway() {
        return gateway("yichuang", "files");
    }

    /** Returns a gateway to it that will meet this fault, and need not wait long for an answer that comes too late. */
    public S3Files gateway(Fault fault) {
        return gateway("yichuang", "files", SimulatorProcess.seconds(fault));
    }

    S3Files gateway(String accessKey, String bucket) {
        return gateway(accessKey, bucket, SimulatorProcess.PATIENT_SECONDS);
    }

    private S3Files gateway(String accessKey, String bucket, int seconds) {
        return new S3Files(new S3Files.Config() {
            @Override
            public String address() {
                return "http://127.0.0.1:" + port;
            }

            @Override
            public String bucket() {
                return bucket;
            }

            @Override
            public String prefix() {
                return "hall/";
            }

            @Override
            public boolean bucketInHost() {
                return false;
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public String accessKey() {
                return accessKey;
            }

            @Override
            public String secretKeyFile() {
                return process.key().toString();
            }

            @Override
            public int timeLimitSeconds() {
                return seconds;
            }

            @Override
            public Class<S3Files.Config> annotationType() {
                return S3Files.Config.class;
            }
        });
    }

    /** Has it misbehave once. */
    public void misbehave(Fault fault) throws IOException, InterruptedException {
        process.misbehave(fault);
    }

    /** Returns the names of what it has. */
    public List<String> objects() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode name : process.control("store", "").path("objects")) {
            names.add(name.asText());
        }
        return names;
    }

    /** Ends it; one that is alone ends as by a failure of power. */
    @Override
    public void close() {
        process.close();
    }
}
