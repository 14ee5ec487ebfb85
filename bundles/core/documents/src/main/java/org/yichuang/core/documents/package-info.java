// SPDX-License-Identifier: Apache-2.0
/**
 * Files that come in and papers that go out (材料文件与文书).
 *
 * <p>{@code internal.files} keeps uploads by their digest, after looking at what they are (R34). {@code internal.render}
 * claims orders from the outbox, fills a FreeMarker template and makes a PDF of it; {@code internal.store} keeps the bytes.
 * A PDF is a pure function of its order, its template and the public address: rendering it again gives the same bytes.
 *
 * <p>An operator may replace a template by {@code etc/documents/KIND.ftlh} and add fonts for characters that no font of
 * ours has in {@code etc/documents/fonts/}; both are read at every rendering.
 *
 * <p>The bundle exports nothing (design §3, §7).
 */
package org.yichuang.core.documents;
