// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What somebody logs in with.
 *
 * @param login login name
 * @param password password
 */
public record Credentials(
        String login,
        @Schema(type = "string", format = "password") char[] password) {}
