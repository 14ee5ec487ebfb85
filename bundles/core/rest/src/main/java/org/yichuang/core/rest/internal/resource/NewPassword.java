// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A new first password.
 *
 * @param password the password, which the next log-in has to change
 */
public record NewPassword(
        @Schema(type = "string", format = "password") char[] password) {}
