// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.plugins.internal.PluginStore.Stored;
import org.yichuang.core.plugins.internal.signing.SignerRules;
import org.yichuang.core.plugins.internal.signing.SignerRules.Verdict;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.plugins.Plugin;
import org.yichuang.ports.plugins.PluginChange;
import org.yichuang.ports.plugins.PluginManager;
import org.yichuang.ports.plugins.PluginReport;

/**
 * Changes plug-ins through the features service, one at a time.
 *
 * <p>{@link Option#Upgrade} replaces an older version, {@link Option#NoAutoRefreshBundles} keeps every other bundle as it
 * is. Running calls into a plug-in are drained by whoever holds its services, as the framework takes them back.
 */
@Component(service = {PluginManager.class, FeaturePluginManager.class})
public final class FeaturePluginManager implements PluginManager {
    private static final Logger LOG = LoggerFactory.getLogger(FeaturePluginManager.class);

    private final FeaturesService features;
    private final TimeSource time;
    private final MatterCheck matters;
    private final SignerRules signers;
    private final BundleContext framework;
    private final PluginStore store;
    private final ReentrantLock turn = new ReentrantLock();

    @Activate
    public FeaturePluginManager(
            BundleContext context,
            @Reference FeaturesService features,
            @Reference TimeSource time,
            @Reference MatterCheck matters,
            @Reference SignerRules signers) {
        this.features = features;
        this.time = time;
        this.matters = matters;
        this.signers = signers;
        // The system bundle's context stays valid while this one is stopped in the middle of a change.
        this.framework = context.getBundle(0).getBundleContext();
        this.store = new PluginStore(Path.of(context.getProperty("karaf.data"), "plugins"));
    }

    @Override
    public List<Plugin> list() {
        return store.list().stream()
                .map(stored -> {
                    var bundle = bundle(stored.id(), stored.version());
                    return new Plugin(
                            stored.id(),
                            stored.version(),
                            bundle.map(Bundle::getBundleId).orElse(-1L),
                            bundle.map(FeaturePluginManager::state).orElse("Missing"),
                            stored.digest(),
                            stored.signer(),
                            stored.installedAt());
                })
                .sorted(Comparator.comparing(Plugin::id))
                .toList();
    }

    @Override
    public PluginReport check(Path kar, Actor actor) {
        requireOperator(actor);
        var file = KarFile.read(kar);
        var id = file.feature().name();
        var before = installed(id);
        if (before.isPresent()
                && before.get().version().equals(file.feature().version())
                && !before.get().digest().equals(file.digest())) {
            throw Refusals.sameVersionOtherContent(id, before.get().version());
        }
        var checked = matters.check(id, file.contents().matters());
        var verdict = verdict(file, checked::matters);
        return new PluginReport(
                id,
                file.feature().version(),
                file.digest(),
                verdict.signer(),
                before.map(Stored::version).orElse(null),
                file.contents().matters().size(),
                verdict.faults(),
                checked.problems());
    }

    /** By its signature and by the rules; the matters are asked for only where it matters who defines them. */
    private Verdict verdict(KarFile file, Supplier<List<MatterDefinition>> defined) {
        var verdict = signers.judge(file.signature(), defined);
        return new Verdict(
                verdict.signer(),
                Stream.concat(verdict.faults().stream(), PluginRules.check(file).stream())
                        .toList());
    }

    @Override
    public PluginChange install(Path kar, Actor actor) {
        requireOperator(actor);
        var file = KarFile.read(kar);
        var verdict = verdict(
                file, () -> matters.check(file.feature().name(), file.contents().matters())
                        .matters());
        if (!verdict.faults().isEmpty()) {
            throw Refusals.broken(file.feature().name(), verdict.faults());
        }
        turn.lock();
        try (var watch = new RefreshWatch(framework)) {
            var began = System.nanoTime();
            var before = installed(file.feature().name());
            if (before.isPresent()
                    && before.get().version().equals(file.feature().version())) {
                return again(before.get(), file, watch, began, actor);
            }
            var now = store.put(file, verdict.signer(), time.instant());
            deploy(now, before);
            before.ifPresent(this::forget);
            return report(now, before.map(Stored::version).orElse(null), watch, began, actor);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public PluginChange remove(String id, Actor actor) {
        requireOperator(actor);
        turn.lock();
        try (var watch = new RefreshWatch(framework)) {
            var began = System.nanoTime();
            var plugin = installed(id).orElseThrow(() -> Refusals.unknown(id));
            uninstall(plugin);
            forget(plugin);
            return report(plugin, plugin.version(), watch, began, actor);
        } finally {
            turn.unlock();
        }
    }

    /** The version is installed already: nothing to do, unless its bundle was lost with the framework's cache. */
    private PluginChange again(Stored before, KarFile file, RefreshWatch watch, long began, Actor actor) {
        if (!before.digest().equals(file.digest())) {
            throw Refusals.sameVersionOtherContent(before.id(), before.version());
        }
        if (bundle(before.id(), before.version()).isEmpty()) {
            deploy(before, Optional.empty());
        }
        return report(before, before.version(), watch, began, actor);
    }

    /**
     * Installs again what the store holds and the framework has lost, as after a new build of the platform.
     *
     * @param stopped tells whether to go on with no other one
     */
    void restore(BooleanSupplier stopped) {
        turn.lock();
        try {
            store.list().stream()
                    .map(Stored::id)
                    .distinct()
                    .takeWhile(id -> !stopped.getAsBoolean())
                    .forEach(this::restore);
        } finally {
            turn.unlock();
        }
    }

    /** Of two versions an upgrade was cut off by a crash: the newer one counts, and the older one goes once that runs. */
    private void restore(String id) {
        var newest = installed(id).orElseThrow();
        try {
            if (bundle(newest.id(), newest.version()).isEmpty()) {
                start(newest);
                LOG.info("Plug-in {} {} is back", newest.id(), newest.version());
            }
            store.list().stream()
                    .filter(plugin ->
                            plugin.id().equals(id) && !plugin.version().equals(newest.version()))
                    .forEach(this::forget);
        } catch (Exception e) {
            // It stays in the store, which has the only copy: what kept it from starting may be gone by then.
            LOG.error("Plug-in {} {} did not come back; the next start tries again", id, newest.version(), e);
        }
    }

    /** Installs, and goes back to what was there before if the bundle does not start. */
    private void deploy(Stored plugin, Optional<Stored> before) {
        try {
            start(plugin);
        } catch (Exception e) {
            LOG.warn("Plug-in {} {} did not start; rolling back", plugin.id(), plugin.version(), e);
            rollBack(plugin, before);
            throw Refusals.didNotStart(
                    plugin.id(), plugin.version(), String.valueOf(e.getMessage()), before.isPresent());
        }
    }

    private void start(Stored plugin) throws Exception {
        BootedFeatures.await(features);
        features.addRepository(plugin.repository());
        features.installFeatures(
                Set.of(plugin.id() + "/" + plugin.version()), EnumSet.of(Option.Upgrade, Option.NoAutoRefreshBundles));
        var state = bundle(plugin.id(), plugin.version())
                .map(FeaturePluginManager::state)
                .orElse("Missing");
        if (!"Active".equals(state)) {
            throw new IllegalStateException("bundle is " + state);
        }
    }

    private void rollBack(Stored plugin, Optional<Stored> before) {
        try {
            uninstall(plugin);
            if (before.isPresent()) {
                features.installFeatures(
                        Set.of(before.get().id() + "/" + before.get().version()),
                        EnumSet.of(Option.Upgrade, Option.NoAutoRefreshBundles));
            }
        } catch (Exception e) {
            LOG.error("Plug-in {} could not be rolled back; install it again", plugin.id(), e);
        }
        forget(plugin);
    }

    private void uninstall(Stored plugin) {
        try {
            var installed = features.getFeature(plugin.id(), plugin.version());
            if (installed != null && features.isInstalled(installed)) {
                features.uninstallFeatures(
                        Set.of(plugin.id() + "/" + plugin.version()), EnumSet.of(Option.NoAutoRefreshBundles));
            }
        } catch (Exception e) {
            throw new IllegalStateException("Plug-in " + plugin.id() + " can't be uninstalled: " + e.getMessage(), e);
        }
    }

    private void forget(Stored plugin) {
        try {
            features.removeRepository(plugin.repository());
        } catch (Exception e) {
            LOG.warn("Feature repository of plug-in {} can't be removed: {}", plugin.id(), e.getMessage());
        }
        store.delete(plugin);
    }

    private PluginChange report(Stored plugin, String replaced, RefreshWatch watch, long began, Actor actor) {
        var change = new PluginChange(
                plugin.id(), plugin.version(), replaced, watch.touched(), (System.nanoTime() - began) / 1_000_000);
        LOG.info(
                "Plug-in changed by {}: {} (digest {}, signer {})",
                actor.account(),
                change,
                plugin.digest(),
                plugin.signer());
        return change;
    }

    private Optional<Stored> installed(String id) {
        return store.list().stream()
                .filter(plugin -> plugin.id().equals(id))
                .max(Comparator.comparing(plugin -> Version.parseVersion(plugin.version())));
    }

    private Optional<Bundle> bundle(String id, String version) {
        return List.of(framework.getBundles()).stream()
                .filter(bundle -> id.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getVersion().equals(Version.parseVersion(version)))
                .findFirst();
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "Active";
            case Bundle.STARTING -> "Starting";
            case Bundle.STOPPING -> "Stopping";
            case Bundle.RESOLVED -> "Resolved";
            case Bundle.INSTALLED -> "Installed";
            default -> "Missing";
        };
    }

    private static void requireOperator(Actor actor) {
        if (!actor.is(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refusals.forbidden();
        }
    }
}
