// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.ws.rs.ext.ReaderInterceptor;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Takes JSON up to 1 MiB and without the character NUL, which PostgreSQL keeps in no text. Uploads are streamed and have the limit of their store. */
public final class BodyLimit implements ReaderInterceptor {
    /** Bytes of JSON that are taken at most. */
    public static final int MAXIMUM = 1 << 20;

    /** The escape of NUL; a backslash before it that is escaped itself makes it a plain text. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(\\\\\\\\)*+\\\\u0000");

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != InputStream.class) {
            byte[] body = new Incoming(context.getInputStream()).readNBytes(MAXIMUM + 1);
            if (body.length > MAXIMUM) {
                throw new Refusal(Reason.TOO_LARGE, "BODY_TOO_LARGE", "提交的数据超过 1 MB，请减少内容；文件请单独上传。");
            }
            if (NUL.matcher(new String(body, StandardCharsets.ISO_8859_1)).find()) {
                throw BadRequest.malformed("", "文字中有空字符（\\\\u0000）", "请删去后重新提交。");
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
