// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.fonts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A text has characters that no font has. */
public final class UnprintableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnprintableException(List<Integer> characters, Path fonts) {
        super("没有字体能打印以下字符：%s。请把含有这些字符的 TrueType 字体（.ttf）放入 %s，系统随后自动重新生成"
                .formatted(
                        characters.stream()
                                .map(character -> "“%s”(U+%04X)".formatted(Character.toString(character), character))
                                .collect(Collectors.joining("、")),
                        fonts));
    }
}
