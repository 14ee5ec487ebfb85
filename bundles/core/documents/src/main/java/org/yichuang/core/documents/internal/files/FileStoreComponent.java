// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.api.gateway.FileStoreGateway;
import org.yichuang.api.gateway.VirusScanGateway;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.core.documents.internal.files.ContentFolder.Arrival;
import org.yichuang.core.documents.internal.files.StoredFiles.Kept;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Uploaded files (材料文件): content in the object store if there is a gateway for one, else on disk; what is known of it in the
 * database. Configured by its PID in {@code etc}.
 */
@Component(configurationPid = FileStoreComponent.PID)
@Designate(ocd = FileStoreComponent.Config.class)
public final class FileStoreComponent implements FileStore {

    /** Where it is configured. */
    static final String PID = "org.yichuang.core.documents.files";

    /** Settings of the file store. */
    @ObjectClassDefinition(name = "Yichuang file store")
    public @interface Config {

        /** Largest file. */
        @AttributeDefinition(description = "The largest file that is taken, in mebibytes.")
        int maximumMegabytes() default 20;

        /** Folder. */
        @AttributeDefinition(
                description =
                        "The folder that holds the content. Empty for the folder files beside the database in data/.")
        String folder() default "";

        /** Whether every file must be scanned. */
        @AttributeDefinition(
                description =
                        "Whether files are refused while no gateway for virus scans is installed. With one installed every"
                                + " file is scanned anyway.")
        boolean mustScan() default false;

        /** Whether every file must go outside. */
        @AttributeDefinition(
                description =
                        "Whether files are refused while no gateway for file stores is installed, instead of being kept in"
                                + " the folder; set it where several nodes share the object store.")
        boolean mustBeOutside() default false;

        /** Life of an upload. */
        @AttributeDefinition(
                description =
                        "After how many hours an upload that no case and no query of a register has is removed; 0 keeps"
                                + " it for ever.")
        int unfiledHours() default 24;
    }

    /** For how long what is hidden can come back: longer than an action takes. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(15);

    /** After how long a round looks at every upload again, not at those alone that have come since. */
    private static final Duration ALL_AGAIN = Duration.ofDays(1);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile VirusScanGateway scanner;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile FileStoreGateway outside;

    private final StoredFiles rows;
    private final ContentFolder folder;
    private final TimeSource time;
    private final long maximumSize;
    private final boolean mustScan;
    private final boolean mustBeOutside;
    private final boolean keepsUploads;
    private final Duration unfiledFor;
    private Rounds rounds;
    /** Uploads before this moment were filed, or marked, when a round looked at them. */
    private long lookedUntil = Long.MIN_VALUE;
    /** When a round looked at all of them. */
    private long lookedAtAll = Long.MIN_VALUE;

    /** Opens the store. */
    @Activate
    public FileStoreComponent(
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource,
            @Reference TimeSource time,
            BundleContext bundles,
            Config config)
            throws IOException {
        this(
                dataSource,
                time,
                config.folder().isBlank()
                        ? Path.of(bundles.getProperty("karaf.data"), "files")
                        : Path.of(config.folder()),
                config.maximumMegabytes() * 1024L * 1024L,
                config.mustScan(),
                config.mustBeOutside(),
                Duration.ofHours(config.unfiledHours()));
        rounds = new Rounds("files", FIRST, EVERY, this::round);
    }

    FileStoreComponent(
            DataSource dataSource,
            TimeSource time,
            Path folder,
            long maximumSize,
            boolean mustScan,
            boolean mustBeOutside,
            Duration unfiledFor)
            throws IOException {
        this.rows = new StoredFiles(dataSource);
        this.folder = new ContentFolder(folder);
        this.time = time;
        this.maximumSize = maximumSize;
        this.mustScan = mustScan;
        this.mustBeOutside = mustBeOutside;
        this.unfiledFor = unfiledFor;
        keepsUploads = unfiledFor.isZero();
    }

    @Override
    public long maximumSize() {
        return maximumSize;
    }

    @Override
    public StoredFile store(String name, InputStream content, Actor actor) {
        String shown = DisplayName.of(name);
        try {
            Arrival arrival = folder.receive(content, maximumSize);
            try {
                FileKind kind = check(shown, arrival);
                VirusCheck.require(scanner, mustScan, shown, arrival.file());
                StoredFile file = new StoredFile(
                        UUID.randomUUID().toString(),
                        arrival.digest(),
                        shown,
                        kind.mediaType(),
                        arrival.size(),
                        actor.account(),
                        time.instant().truncatedTo(ChronoUnit.MILLIS));
                keep(file, arrival);
                return file;
            } finally {
                folder.discard(arrival);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't store a file: is there space, and may the platform write?", failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't record a stored file in the database", failure);
        }
    }

    private void keep(StoredFile file, Arrival arrival) throws IOException, SQLException {
        FileStoreGateway gateway = outside;
        boolean isKept;
        if (gateway == null) {
            if (mustBeOutside) {
                throw OutsideContent.notTaken(file);
            }
            folder.keep(arrival);
            rows.insert(file);
            isKept = folder.has(file.digest());
        } else {
            // Hidden until the store has it: whatever happens in between, a round removes what may have come there.
            rows.expect(file, time.millis());
            OutsideContent.keep(gateway, file, arrival.file());
            isKept = rows.arrived(file.id());
            if (!isKept) {
                OutsideContent.remove(gateway, file);
            }
        }
        if (!isKept) {
            // The same content was removed with the last case that had it, at this very moment.
            rows.delete(file.id());
            throw new Refusal(Reason.CONFLICT, "FILE_NOT_KEPT", "文件“%s”没有保存成功，请重新上传".formatted(file.name()));
        }
    }

    private FileKind check(String name, Arrival arrival) throws IOException {
        if (arrival.size() == 0) {
            throw new Refusal(Reason.INVALID, "FILE_EMPTY", "文件“%s”是空的，请重新选择文件".formatted(name));
        }
        if (arrival.size() > maximumSize) {
            throw new Refusal(
                    Reason.TOO_LARGE,
                    "FILE_TOO_LARGE",
                    "文件“%s”超过 %d MB，请压缩或拆分后重新上传".formatted(name, maximumSize >> 20));
        }
        return ContentCheck.check(name, arrival.file());
    }

    @Override
    public StoredFile describe(String id) {
        return find(id).file();
    }

    private Kept find(String id) {
        return read(() -> rows.find(id))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "FILE_UNKNOWN", "没有这个文件，请重新上传"));
    }

    @Override
    public InputStream open(String id) {
        Kept kept = find(id);
        try {
            return kept.outside()
                    ? OutsideContent.open(outside, kept.file(), folder)
                    : folder.open(kept.file().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The content of file %s is not in the file store: restore it from the backup".formatted(id),
                    failure);
        }
    }

    @Override
    public StoredFile upload(String id, Actor actor) {
        Instant oldest = keepsUploads ? Instant.MIN : time.instant().minus(unfiledFor);
        return read(() -> rows.findUnfiled(id))
                .map(Kept::file)
                .filter(file -> file.storedBy().equals(actor.account())
                        && !file.storedAt().isBefore(oldest))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "FILE_UNKNOWN", "没有这个文件，或当前账号无权查看；已经随办件提交的，请到办件中查看"));
    }

    /** Marks first and deletes last: whatever happens in between, the next {@link #round} finds it. */
    @Override
    public void erase(String id) {
        try {
            rows.mark(id, time.millis());
            Optional<Kept> kept = rows.findAny(id);
            if (kept.isPresent()) {
                remove(kept.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't remove a file: may the platform write in its folder?", failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't remove a stored file from the database", failure);
        }
    }

    /** What the object store does not remove now stays hidden until a round finds the store at work. */
    private boolean remove(Kept kept) throws IOException, SQLException {
        StoredFile file = kept.file();
        if (!kept.outside()) {
            folder.remove(file.digest(), this::hasContent);
        } else if (!OutsideContent.remove(outside, file)) {
            return false;
        }
        rows.delete(file.id());
        return true;
    }

    /**
     * Removes uploads that nobody filed, and ends removals that a crash cut off. An upload is hidden in one round and removed
     * in a later one: whoever was about to file it meanwhile has it back.
     */
    void round() throws IOException, SQLException {
        rows.unmarkFiled();
        boolean isAway = false;
        for (Kept kept : rows.marked(time.millis() - GRACE.toMillis())) {
            if (!kept.outside() || !isAway) {
                isAway |= !remove(kept);
            }
        }
        if (!keepsUploads) {
            long now = time.millis();
            // What was filed is seldom let go, as when the query of a register that it was consent to is erased.
            boolean all = now - ALL_AGAIN.toMillis() >= lookedAtAll;
            long before = now - unfiledFor.toMillis();
            rows.markForgotten(all ? Long.MIN_VALUE : lookedUntil, before, now);
            lookedUntil = before;
            lookedAtAll = all ? now : lookedAtAll;
        }
    }

    /** Ends the rounds. */
    @Deactivate
    void close() {
        if (rounds != null) {
            rounds.close();
        }
    }

    private static <T> T read(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't read stored files from the database", failure);
        }
    }

    /** What is asked of the database. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private boolean hasContent(String digest) {
        return read(() -> rows.hasContent(digest));
    }
}
