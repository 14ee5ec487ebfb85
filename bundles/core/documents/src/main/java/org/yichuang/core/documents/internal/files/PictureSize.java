// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Reads how large a picture is, without decoding it: a small file may unfold to gigabytes in a viewer. */
final class PictureSize {

    private static final long MOST_PIXELS = 100_000_000;

    private PictureSize() {}

    /**
     * Checks a picture.
     *
     * @throws Refusal if its header can't be read, or it has more than 100 million pixels
     */
    static void check(String name, Path file) throws IOException {
        long pixels;
        try (ImageInputStream content = new FileImageInputStream(file.toFile())) {
            pixels = pixels(content);
        } catch (IOException | RuntimeException damaged) {
            // A damaged header makes the readers of the JDK throw about anything.
            pixels = 0;
        }
        if (pixels <= 0) {
            throw new Refusal(Reason.UNSUPPORTED, "FILE_DAMAGED", "图片“%s”已损坏，无法打开，请重新拍摄或扫描后上传".formatted(name));
        }
        if (pixels > MOST_PIXELS) {
            throw new Refusal(Reason.TOO_LARGE, "FILE_TOO_LARGE", "图片“%s”超过一亿像素，请降低分辨率后重新上传".formatted(name));
        }
    }

    private static long pixels(ImageInputStream content) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
        if (!readers.hasNext()) {
            return 0;
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(content, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } finally {
            reader.dispose();
        }
    }
}
