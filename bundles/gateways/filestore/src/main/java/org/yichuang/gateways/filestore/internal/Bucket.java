// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.filestore.internal;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yichuang.api.gateway.FileObject;

/**
 * Where objects lie.
 *
 * @param host host and port, as they are signed
 * @param address address that paths are put behind
 * @param path path that every object lies below, beginning and ending with a slash
 */
record Bucket(String host, String address, String path) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]+[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9_-]+/)*");

    /**
     * Finds the bucket of a configuration.
     *
     * @throws IllegalArgumentException if there can be no such bucket; the message says what to change
     */
    static Bucket of(S3Files.Config config) {
        URI store = address(config.address());
        String bucket = config.bucket() == null ? "" : config.bucket();
        if (!NAME.matcher(bucket).matches()) {
            throw new IllegalArgumentException("bucket is no name of a bucket: " + config.bucket());
        }
        if (!PREFIX.matcher(config.prefix()).matches()) {
            throw new IllegalArgumentException(
                    "prefix is " + config.prefix() + ": write letters, digits, - and _, with a slash at the end");
        }
        String host = host(store);
        return config.bucketInHost()
                ? new Bucket(
                        bucket + "." + host, store.getScheme() + "://" + bucket + "." + host, "/" + config.prefix())
                : new Bucket(host, store.getScheme() + "://" + host, "/" + bucket + "/" + config.prefix());
    }

    /** Returns the path of an object: {@code ab/cd/abcd…/upload}. */
    String path(FileObject file) {
        String digest = file.digest();
        return path + String.join("/", digest.substring(0, 2), digest.substring(2, 4), digest, file.id());
    }

    /** As the HTTP client writes it: without the port that its scheme has anyway. */
    private static String host(URI store) {
        boolean usual = store.getPort() == -1 || store.getPort() == ("https".equals(store.getScheme()) ? 443 : 80);
        return store.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + store.getPort());
    }

    private static URI address(String text) {
        URI address;
        try {
            address = URI.create(text == null ? "" : text.strip().replaceFirst("/+$", ""));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("address is no address: " + text);
        }
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || !address.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "address must be http:// or https:// with a host and no path behind it: " + text);
        }
        return address;
    }
}
