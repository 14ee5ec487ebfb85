// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ColumnListHandler;
import org.yichuang.core.catalog.internal.format.MatterJson;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.text.Sha256;

/** Keeps every version of a matter for ever, once, under its digest. */
public final class MatterStore {
    private static final int CHUNK = 200;
    private static final int ATTEMPTS = 3;
    private static final String INTEGRITY_VIOLATION = "23";
    private static final String VERSION = "v.digest, v.plugin, v.stored_at, v.body";

    private final ObjectMapper mapper = new ObjectMapper();
    private final QueryRunner sql = new QueryRunner();
    private final DataSource dataSource;

    /** Makes a store on a database that has the tables of {@code catalog.yaml}. */
    public MatterStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Finds a version by its digest. */
    public Optional<StoredMatter> find(String digest) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return sql.query(
                    connection,
                    "select " + VERSION + " from matter_version v where v.digest = ?",
                    rows -> rows.next() ? Optional.of(version(rows)) : Optional.empty(),
                    digest);
        }
    }

    /**
     * Finds the files that have passed before.
     *
     * @param sources digests of files, see {@link CheckedFile}
     * @return what they gave, by digest
     */
    public Map<String, CheckedFile> known(Collection<String> sources) throws SQLException {
        Map<String, CheckedFile> known = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (List<String> chunk : chunks(sources)) {
                String query = "select s.source_digest, s.warnings, " + VERSION
                        + " from matter_source s join matter_version v on v.digest = s.matter_digest"
                        + " where s.source_digest in (" + marks(chunk) + ")";
                sql.query(connection, query, rows -> collect(rows, known), chunk.toArray());
            }
        }
        return known;
    }

    /**
     * Stores what is new of some files; what is there is never written again.
     *
     * @return the same files with the versions as they are stored
     */
    public List<CheckedFile> save(List<CheckedFile> files) throws SQLException {
        if (files.isEmpty()) {
            return files;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                insert(files);
                break;
            } catch (SQLException fault) {
                // Another node stored the same version in between: it is there now, so it is not inserted again.
                if (attempt == ATTEMPTS || !String.valueOf(fault.getSQLState()).startsWith(INTEGRITY_VIOLATION)) {
                    throw fault;
                }
            }
        }
        Map<String, CheckedFile> stored =
                known(files.stream().map(CheckedFile::source).toList());
        return files.stream().map(file -> stored.get(file.source())).toList();
    }

    private void insert(List<CheckedFile> files) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                insertVersions(connection, files);
                insertSources(connection, files);
                connection.commit();
            } catch (SQLException | RuntimeException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(automatic);
            }
        }
    }

    private void insertVersions(Connection connection, List<CheckedFile> files) throws SQLException {
        Map<String, StoredMatter> matters = files.stream()
                .map(CheckedFile::matter)
                .collect(Collectors.toMap(StoredMatter::digest, matter -> matter, (one, two) -> one));
        Set<String> there = existing(connection, "matter_version", "digest", matters.keySet());
        Object[][] rows = matters.values().stream()
                .filter(matter -> !there.contains(matter.digest()))
                .map(matter -> new Object[] {
                    matter.digest(),
                    matter.definition().code(),
                    matter.definition().name(),
                    matter.plugin(),
                    matter.storedAt().toEpochMilli(),
                    MatterJson.write(matter.definition())
                })
                .toArray(Object[][]::new);
        sql.batch(
                connection,
                "insert into matter_version (digest, code, name, plugin, stored_at, body) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void insertSources(Connection connection, List<CheckedFile> files) throws SQLException {
        Map<String, CheckedFile> sources =
                files.stream().collect(Collectors.toMap(CheckedFile::source, file -> file, (one, two) -> one));
        Set<String> there = existing(connection, "matter_source", "source_digest", sources.keySet());
        List<Object[]> rows = new ArrayList<>();
        for (CheckedFile file : sources.values()) {
            if (!there.contains(file.source())) {
                rows.add(new Object[] {file.source(), file.matter().digest(), warnings(file)});
            }
        }
        sql.batch(
                connection,
                "insert into matter_source (source_digest, matter_digest, warnings) values (?, ?, ?)",
                rows.toArray(Object[][]::new));
    }

    private Set<String> existing(Connection connection, String table, String column, Collection<String> digests)
            throws SQLException {
        Set<String> there = new HashSet<>();
        for (List<String> chunk : chunks(digests)) {
            String query = "select " + column + " from " + table + " where " + column + " in (" + marks(chunk) + ")";
            there.addAll(sql.query(connection, query, new ColumnListHandler<String>(), chunk.toArray()));
        }
        return there;
    }

    private Map<String, CheckedFile> collect(ResultSet rows, Map<String, CheckedFile> known) throws SQLException {
        while (rows.next()) {
            String source = rows.getString("source_digest");
            known.put(source, new CheckedFile(source, version(rows), warnings(rows.getString("warnings"))));
        }
        return known;
    }

    /** Reads a version; its digest proves that nobody has changed it since. */
    private static StoredMatter version(ResultSet row) throws SQLException {
        String digest = row.getString("digest");
        String body = row.getString("body");
        if (!Sha256.of(body).equals(digest)) {
            throw new IllegalStateException("matter version " + digest + " was changed by hand: restore its row");
        }
        Instant storedAt = Instant.ofEpochMilli(row.getLong("stored_at"));
        return new StoredMatter(digest, MatterJson.read(body), row.getString("plugin"), storedAt);
    }

    private String warnings(CheckedFile file) {
        try {
            return mapper.writeValueAsString(file.warnings());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private List<MatterProblem> warnings(String text) {
        try {
            return mapper.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("stored warnings can't be read: their row was changed by hand", fault);
        }
    }

    private static List<List<String>> chunks(Collection<String> values) {
        List<String> all = List.copyOf(values);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    private static String marks(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
