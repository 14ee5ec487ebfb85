// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import org.ofdrw.core.pageDescription.color.color.CT_Color;

/** Colours of OFD. */
final class Colours {

    private static final int BYTE = 0xFF;
    private static final int RED = 16;
    private static final int GREEN = 8;

    private Colours() {}

    /** Makes a colour of {@code 0xRRGGBB}. */
    static CT_Color of(int rgb) {
        return CT_Color.rgb(rgb >> RED & BYTE, rgb >> GREEN & BYTE, rgb & BYTE);
    }
}
