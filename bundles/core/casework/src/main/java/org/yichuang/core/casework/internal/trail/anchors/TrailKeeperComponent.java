// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.trail.UnreadableException;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailKeeper;

/** Anchors on demand, and exports. */
@Component
public final class TrailKeeperComponent implements TrailKeeper {
    private final EntityManagerFactory database;
    private final TrailKeys keys;
    private final AnchorJob anchors;
    private final DocumentService documents;
    private final TimeSource time;
    private final ZoneId zone;

    /** Keeps the trail of this database. */
    @Activate
    public TrailKeeperComponent(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TrailKeys keys,
            @Reference AnchorJob anchors,
            @Reference DocumentService documents,
            @Reference TimeSource time,
            @Reference WorkCalendar calendar) {
        this.database = database;
        this.keys = keys;
        this.anchors = anchors;
        this.documents = documents;
        this.time = time;
        zone = calendar.zone();
    }

    @Override
    public Anchored anchor(boolean newKey) {
        if (newKey) {
            keys.renew();
        }
        try {
            return anchors.run();
        } catch (UnreadableException | UncheckedIOException unable) {
            throw new Refusal(Reason.CONFLICT, "TRAIL_NOT_ANCHORED", unable.getMessage());
        }
    }

    @Override
    public Status status() {
        return anchors.status();
    }

    @Override
    public long export(Path file, Path folder, LocalDate day) {
        EntityManager em = database.createEntityManager();
        try {
            long from = day == null ? 0 : day.atStartOfDay(zone).toInstant().toEpochMilli();
            long to = day == null
                    ? Long.MAX_VALUE
                    : day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
            DocumentFolder bytes = folder == null ? null : new DocumentFolder(folder, documents);
            return new ExportWriter(em, bytes, from, to).write(file, time.millis());
        } catch (IOException failure) {
            throw new Refusal(
                    Reason.INVALID,
                    "EXPORT_NOT_WRITTEN",
                    "不能写入“" + failure.getMessage() + "”：导出文件和文书文件夹须尚不存在，并且平台可以写入，磁盘有足够的空间");
        } finally {
            em.close();
        }
    }
}
