// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.Version;

/** As much of an OSGi framework as a bundle tracker sees: bundles on disk that start and stop. */
final class TestFramework {
    private final Map<Long, Bundle> bundles = new LinkedHashMap<>();
    private final List<BundleListener> listeners = new ArrayList<>();
    private final Path folder;
    private long next = 10;

    TestFramework(Path folder) {
        this.folder = folder;
    }

    /** Returns the context of the bundle of the catalogue. */
    BundleContext context() {
        Bundle own = proxy(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getVersion" -> new Version(1, 0, 0);
            case "getLastModified" -> 1L;
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return proxy(BundleContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "addBundleListener" -> listeners.add((BundleListener) arguments[0]);
            case "removeBundleListener" -> listeners.remove(arguments[0]);
            case "getBundles" -> bundles.values().toArray(Bundle[]::new);
            case "getBundle" -> own;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** Starts a bundle with some matter files. */
    Bundle start(String name, Map<String, String> files) {
        Bundle bundle = bundle(name, files);
        tell(BundleEvent.STARTED, bundle);
        return bundle;
    }

    /** Returns a bundle with some matter files that nobody is told of. */
    Bundle bundle(String name, Map<String, String> files) {
        long id = next++;
        try {
            Path matters = Files.createDirectories(folder.resolve(id + "/" + MatterLoader.FOLDER));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(matters.resolve(file.getKey()), file.getValue());
            }
            Bundle bundle = bundle(id, name, matters);
            bundles.put(id, bundle);
            return bundle;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Stops a bundle. */
    void stop(Bundle bundle) {
        bundles.remove(bundle.getBundleId());
        tell(BundleEvent.STOPPING, bundle);
    }

    private void tell(int type, Bundle bundle) {
        List.copyOf(listeners).stream()
                .filter(SynchronousBundleListener.class::isInstance)
                .forEach(listener -> listener.bundleChanged(new BundleEvent(type, bundle)));
    }

    private Bundle bundle(long id, String name, Path matters) {
        return proxy(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBundleId" -> id;
            case "getSymbolicName" -> name;
            case "getState" -> bundles.containsKey(id) ? Bundle.ACTIVE : Bundle.STOPPING;
            case "getEntry" -> matters.toUri().toURL();
            case "findEntries" -> Collections.enumeration(urls(matters));
            case "hashCode" -> Long.hashCode(id);
            case "equals" -> proxy == arguments[0];
            case "toString" -> name;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static List<URL> urls(Path matters) throws IOException {
        try (var files = Files.list(matters)) {
            return files.map(TestFramework::url).toList();
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
