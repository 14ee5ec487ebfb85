// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/**
 * The file of an electronic certificate.
 *
 * @param name name of the file
 * @param mediaType {@code application/ofd} (GB/T 33190) or {@code application/pdf}
 * @param bytes its content
 */
public record CertificateFile(String name, String mediaType, byte[] bytes) {}
