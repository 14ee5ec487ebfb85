// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.logic.ChecklistMaker;
import org.yichuang.core.catalog.internal.store.MatterStore;
import org.yichuang.core.catalog.internal.store.StoredMatter;
import org.yichuang.core.catalog.internal.window.WindowRegister;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * The catalogue as an OSGi extender: every active bundle with files under {@code OSGI-INF/yichuang/matters/} offers its matters
 * while it is active.
 */
// Immediate: what is wrong with a plug-in is in the log when it starts, not when somebody first searches.
@Component(service = Catalog.class, immediate = true)
public final class CatalogService implements Catalog, BundleTrackerCustomizer<PluginMatters> {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogService.class);
    private static final int MAXIMUM_TEXT = 100;
    private static final int MAXIMUM_PAGE = 100;
    private static final int CACHED_VERSIONS = 1_000;

    private final ConcurrentMap<Long, PluginMatters> plugins = new ConcurrentHashMap<>();
    private final Map<String, StoredMatter> cache = Collections.synchronizedMap(new RecentlyUsed<>(CACHED_VERSIONS));
    private final MatterStore store;
    private final MatterLoader loader;
    private final WindowRegister windows;
    private final BundleTracker<PluginMatters> tracker;
    private volatile Snapshot snapshot = new Snapshot(List.of());

    /** Loads the matters of all active bundles, and of those that come later as they come. */
    @Activate
    public CatalogService(
            BundleContext context,
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource,
            @Reference TimeSource time,
            @Reference WindowRegister windows) {
        this.windows = windows;
        store = new MatterStore(dataSource);
        Bundle own = context.getBundle();
        loader = new MatterLoader(store, time, own.getVersion() + "/" + own.getLastModified());
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** Loads a bundle that has become active; bundles without matters are not tracked. */
    @Override
    public PluginMatters addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getEntry(MatterLoader.FOLDER) == null) {
            return null;
        }
        PluginMatters matters = loader.load(bundle);
        plugins.put(bundle.getBundleId(), matters);
        publish();
        LOG.info(
                "{} offers {} matters",
                bundle.getSymbolicName(),
                matters.offers().size());
        return matters;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, PluginMatters matters) {
        // An active bundle has no other state that is tracked.
    }

    /** Withdraws the offer of a bundle that stops; its versions stay readable. */
    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, PluginMatters matters) {
        plugins.remove(bundle.getBundleId());
        publish();
    }

    private synchronized void publish() {
        Snapshot next = new Snapshot(plugins.values());
        Set<MatterProblem> told = Set.copyOf(snapshot.problems());
        snapshot = next;
        next.problems().stream()
                .filter(problem -> !told.contains(problem))
                .forEach(problem -> LOG.warn(
                        "{} {}:{} [{} {}] {}。{}",
                        problem.plugin(),
                        problem.file(),
                        problem.line(),
                        problem.severity(),
                        problem.rule(),
                        problem.message(),
                        problem.mend()));
    }

    @Override
    public List<MatterVersion> search(MatterQuery query) {
        if (query.offset() < 0 || query.limit() < 1 || query.limit() > MAXIMUM_PAGE) {
            throw new Refusal(Reason.INVALID, "PAGE_INVALID", "分页不对：offset 不小于 0，limit 为 1 到 " + MAXIMUM_PAGE);
        }
        if (query.text() != null && query.text().length() > MAXIMUM_TEXT) {
            throw new Refusal(Reason.INVALID, "TEXT_TOO_LONG", "搜索文字超过 " + MAXIMUM_TEXT + " 个字，请缩短");
        }
        List<MatterVersion> found = snapshot.find(query.text()).stream()
                .filter(version -> query.department() == null
                        || version.definition().agency().creditCode().equals(query.department()))
                .toList();
        return served(query.window(), found).stream()
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    private List<MatterVersion> served(String window, List<MatterVersion> versions) {
        if (window == null) {
            return versions;
        }
        Set<MatterDefinition> served = Collections.newSetFromMap(new IdentityHashMap<>());
        served.addAll(windows.served(
                window, versions.stream().map(MatterVersion::definition).toList()));
        return versions.stream()
                .filter(version -> served.contains(version.definition()))
                .toList();
    }

    @Override
    public Optional<MatterVersion> offered(String code) {
        return Optional.ofNullable(snapshot.byCode().get(code));
    }

    @Override
    public MatterVersion version(String digest) {
        MatterVersion offered = snapshot.byDigest().get(Objects.requireNonNull(digest));
        if (offered != null) {
            return offered;
        }
        StoredMatter stored = cache.get(digest);
        if (stored == null) {
            stored = read(digest);
            cache.put(digest, stored);
        }
        return new MatterVersion(stored.digest(), stored.definition(), stored.plugin(), stored.storedAt(), false);
    }

    private StoredMatter read(String digest) {
        try {
            return store.find(digest)
                    .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "MATTER_VERSION_UNKNOWN", "没有这个事项版本，请从事项目录中重新选择"));
        } catch (SQLException fault) {
            throw new IllegalStateException("matter version " + digest + " can't be read from the database", fault);
        }
    }

    @Override
    public List<MatterProblem> problems() {
        return snapshot.problems();
    }

    @Override
    public Checklist checklist(String digest, Map<String, Object> answers) {
        return ChecklistMaker.make(version(digest).definition(), answers);
    }

    /** Forgets what was not used for longest. */
    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int limit;

        RecentlyUsed(int limit) {
            super(limit, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }
}
