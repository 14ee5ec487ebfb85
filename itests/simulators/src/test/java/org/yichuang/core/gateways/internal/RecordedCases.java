// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.CaseService;

/** A case service that keeps what it was told, once an identifier, and does nothing else. */
final class RecordedCases {
    final Map<String, ActionRequest> actions = new ConcurrentHashMap<>();
    volatile RuntimeException refusal;

    CaseService service() {
        return (CaseService) Proxy.newProxyInstance(
                CaseService.class.getClassLoader(), new Class<?>[] {CaseService.class}, (proxy, method, arguments) -> {
                    if (refusal != null) {
                        throw refusal;
                    }
                    for (Object action : (List<?>) arguments[1]) {
                        actions.putIfAbsent(((ActionRequest) action).actionId(), (ActionRequest) action);
                    }
                    return null;
                });
    }
}
