// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test class the one instance with the demo: started for the first that asks, stopped after the last. */
public final class SharedInstance implements ParameterResolver {

    private static final class Running implements AutoCloseable {
        private final Instance instance = Instance.fresh("shared", true);

        private Running() {
            System.out.println(instance.start());
        }

        @Override
        public void close() {
            instance.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Instance.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedInstance.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
                .instance;
    }
}
