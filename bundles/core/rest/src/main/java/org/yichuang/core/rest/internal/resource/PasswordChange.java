// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A change of the own password.
 *
 * @param oldPassword the one that holds now
 * @param newPassword the one that shall hold
 */
public record PasswordChange(
        @Schema(type = "string", format = "password") char[] oldPassword,
        @Schema(type = "string", format = "password") char[] newPassword) {}
