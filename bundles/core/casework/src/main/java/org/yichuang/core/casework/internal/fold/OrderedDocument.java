// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.ports.documents.DocumentKind;

/**
 * A document that an action asked for; the digest pins what it is filled with.
 *
 * @param id identifier
 * @param kind what it is
 * @param number 文号
 * @param digest SHA-256 of its data, in hexadecimal
 */
public record OrderedDocument(String id, DocumentKind kind, String number, String digest) {}
