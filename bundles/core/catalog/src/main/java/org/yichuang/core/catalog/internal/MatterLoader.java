// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.catalog.internal.format.YamlReader;
import org.yichuang.core.catalog.internal.store.CheckedFile;
import org.yichuang.core.catalog.internal.store.MatterStore;
import org.yichuang.core.catalog.internal.store.StoredMatter;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterProblem.Severity;
import org.yichuang.ports.text.Sha256;

/** Loads the matters of one bundle: only files that have never passed the present rules are read and checked. */
final class MatterLoader {
    static final String FOLDER = "OSGI-INF/yichuang/matters";
    static final int MAXIMUM_FILES = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(MatterLoader.class);

    private final MatterReader reader = new MatterReader();
    private final MatterStore store;
    private final InstantSource time;
    private final byte[] rules;

    /**
     * Makes a loader.
     *
     * @param build what tells the present rules from those of another build
     */
    MatterLoader(MatterStore store, InstantSource time, String build) {
        this.store = store;
        this.time = time;
        rules = Sha256.of(build + reader.format()).getBytes(StandardCharsets.UTF_8);
    }

    /** Loads a bundle. Whatever is wrong with it is in the problems; nothing is thrown. */
    PluginMatters load(Bundle bundle) {
        String plugin = bundle.getSymbolicName();
        List<MatterProblem> problems = new ArrayList<>();
        List<Offer> offers = List.of();
        try {
            offers = offers(plugin, files(bundle, problems), problems);
        } catch (SQLException fault) {
            LOG.error("matters of {} can't be stored: see to the database, then restart the bundle", plugin, fault);
            problems.add(whole(plugin, FOLDER, "store", "平台数据库不可用，事项未能保存", "恢复数据库后重新启动本插件"));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("matters of {} can't be loaded", plugin, fault);
            problems.add(whole(plugin, FOLDER, "unreadable", "插件中的事项无法读取：" + fault, "检查插件文件是否完整，重新安装"));
        }
        return new PluginMatters(bundle.getBundleId(), offers, List.copyOf(problems));
    }

    private List<Offer> offers(String plugin, Map<String, byte[]> files, List<MatterProblem> problems)
            throws SQLException {
        Map<String, String> sources = new LinkedHashMap<>();
        files.forEach((file, bytes) -> sources.put(file, Sha256.of(rules, bytes)));
        Map<String, CheckedFile> known = store.known(sources.values());
        List<CheckedFile> fresh = new ArrayList<>();
        files.forEach((file, bytes) -> {
            if (!known.containsKey(sources.get(file))) {
                MatterReader.Reading reading = reader.read(plugin, file, bytes);
                if (reading.definition() == null) {
                    problems.addAll(reading.problems());
                } else {
                    StoredMatter matter = StoredMatter.of(reading.definition(), plugin, time.instant());
                    fresh.add(new CheckedFile(sources.get(file), matter, reading.problems()));
                }
            }
        });
        store.save(fresh).forEach(file -> known.put(file.source(), file));
        List<Offer> offers = new ArrayList<>();
        sources.forEach((file, source) -> {
            if (known.containsKey(source)) {
                CheckedFile checked = known.get(source);
                offers.add(Offer.of(checked.matter(), plugin, file, checked.warnings()));
            }
        });
        return List.copyOf(offers);
    }

    private static Map<String, byte[]> files(Bundle bundle, List<MatterProblem> problems) {
        List<URL> urls = new ArrayList<>();
        var entries = bundle.findEntries(FOLDER, "*.yaml", false);
        if (entries != null) {
            urls.addAll(Collections.list(entries));
        }
        urls.sort(Comparator.comparing(URL::getPath));
        if (urls.size() > MAXIMUM_FILES) {
            problems.add(whole(
                    bundle.getSymbolicName(),
                    FOLDER,
                    "too-many-files",
                    "有 " + urls.size() + " 个事项文件，只读取前 " + MAXIMUM_FILES + " 个",
                    "分成几个插件"));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        urls.stream().limit(MAXIMUM_FILES).forEach(url -> {
            String file = url.getPath().substring(1);
            try (InputStream in = url.openStream()) {
                files.put(file, in.readNBytes(YamlReader.MAXIMUM_BYTES + 1));
            } catch (IOException fault) {
                LOG.warn("{} of {} can't be read", file, bundle.getSymbolicName(), fault);
                problems.add(whole(bundle.getSymbolicName(), file, "unreadable", "文件无法读取", "检查插件文件是否完整，重新安装"));
            }
        });
        return files;
    }

    private static MatterProblem whole(String plugin, String file, String rule, String message, String mend) {
        return new MatterProblem(plugin, file, 0, rule, Severity.ERROR, message, mend);
    }
}
