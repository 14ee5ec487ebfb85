// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.UriInfo;
import org.yichuang.core.rest.internal.problem.BadRequest;

/** Refuses control characters in an address: nothing of ours is called so, and not every database takes them in a question. */
public final class PlainAddress implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        Stream<String> values = address.getQueryParameters().values().stream().flatMap(List::stream);
        if (Stream.concat(Stream.of(address.getPath()), values).anyMatch(PlainAddress::hasControls)) {
            throw BadRequest.malformed("", "地址或参数中有控制字符", "请去掉后重试。");
        }
    }

    private static boolean hasControls(String text) {
        return text != null && text.chars().anyMatch(Character::isISOControl);
    }
}
