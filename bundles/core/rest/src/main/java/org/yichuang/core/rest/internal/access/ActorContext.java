// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.yichuang.ports.accounts.Actor;

/** Lets resource methods ask for {@code @Context Actor}: who is logged in. */
@Provider
public final class ActorContext implements ContextProvider<Actor> {
    private final SessionContext sessions = new SessionContext();

    @Override
    public Actor createContext(Message message) {
        return sessions.createContext(message).actor();
    }
}
