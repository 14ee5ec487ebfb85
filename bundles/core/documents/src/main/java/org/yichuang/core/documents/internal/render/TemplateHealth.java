// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.documents.DocumentKind;

/** A warning, never a reason not to be ready: a template of the operator's is at fault, and ours is used in its place. */
@Component(property = {"hc.name=templates", "hc.tags=ready"})
public final class TemplateHealth implements HealthCheck {
    private final RenderWorker worker;

    /** Watches what this worker renders. */
    @Activate
    public TemplateHealth(@Reference RenderWorker worker) {
        this.worker = worker;
    }

    @Override
    public Result execute() {
        Map<DocumentKind, String> faults = worker.templateFaults();
        if (faults.isEmpty()) {
            return new Result(Result.Status.OK, "templates are in order");
        }
        return new Result(
                Result.Status.WARN,
                faults.entrySet().stream()
                        .map(fault -> "《" + fault.getKey().title() + "》改用内置模板：" + fault.getValue())
                        .sorted()
                        .collect(Collectors.joining("；")));
    }
}
