// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/** Keeps CXF from reading a refused upload to its end before it lets the refusal out. */
public final class AnswerFirst implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400) {
            Message received = JAXRSUtils.getCurrentMessage().getExchange().getInMessage();
            received.removeContent(DelegatingInputStream.class);
        }
    }
}
