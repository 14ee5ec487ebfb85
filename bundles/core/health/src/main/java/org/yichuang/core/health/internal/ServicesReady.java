// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.SessionService;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.trail.TrailService;

/** Ready: every service that a case needs on its way is there. */
@Component(property = {"hc.name=services", "hc.tags=ready"})
public final class ServicesReady implements HealthCheck {
    private static final List<Class<?>> NEEDED = List.of(
            SessionService.class,
            AccountService.class,
            Catalog.class,
            WindowDirectory.class,
            CaseService.class,
            FileStore.class,
            DocumentService.class,
            TrailService.class);

    private final BundleContext context;

    /** Makes the check. */
    @Activate
    public ServicesReady(BundleContext context) {
        this.context = context;
    }

    @Override
    public Result execute() {
        List<String> missing = NEEDED.stream()
                .filter(type -> context.getServiceReference(type) == null)
                .map(Class::getSimpleName)
                .toList();
        return missing.isEmpty()
                ? new Result(Result.Status.OK, "all are there")
                : new Result(Result.Status.CRITICAL, "missing: " + String.join(", ", missing));
    }
}
