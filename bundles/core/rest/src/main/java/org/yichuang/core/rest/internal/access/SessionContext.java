// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.yichuang.ports.accounts.Session;

/** Lets resource methods ask for {@code @Context Session}. */
@Provider
public final class SessionContext implements ContextProvider<Session> {
    @Override
    public Session createContext(Message message) {
        return message.get(Session.class);
    }
}
