// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.core.database.internal.SchemaMigration;
import org.yichuang.core.database.internal.identity.Holdings;
import org.yichuang.core.database.internal.identity.Identity;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.core.database.internal.pool.PoolSettings;
import org.yichuang.ports.database.CopyProgress;
import org.yichuang.ports.database.CopyReport;
import org.yichuang.ports.database.CopyTarget;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Copies a database that nobody writes to into an empty one of PostgreSQL, and verifies the copy (数据库迁移). */
public final class DatabaseCopy {

    private static final String UNLINKED_CASES =
            "select count(*) from cases c where not exists (select 1 from case_action a"
                    + " where a.case_id = c.id and a.seq = c.last_seq and a.hash = c.last_hash)";
    private static final String UNLINKED_ACTIONS = "select count(*) from case_action a where a.seq > 1 and not exists"
            + " (select 1 from case_action p where p.case_id = a.case_id and p.seq = a.seq - 1"
            + " and p.hash = a.previous_hash)";

    private final Pool source;
    private final PoolSettings settings;
    private final CopyTarget order;
    private final Consumer<CopyProgress> progress;
    private final List<CopyReport.Table> copied = new ArrayList<>();

    /** Copies from a pool to a target. */
    public DatabaseCopy(Pool source, CopyTarget order, Consumer<CopyProgress> progress) {
        this.source = source;
        this.order = order;
        this.progress = progress;
        settings =
                new PoolSettings(order.url(), order.user() == null ? "" : order.user(), order.passwordFile(), 1, 0, 0);
    }

    /**
     * Copies and verifies. Nothing is written to the source from now on, until it is told so, unless this fails.
     *
     * @throws Refusal if it fails; the source is as it was before
     */
    public CopyReport run() {
        if (!settings.isPostgresql()) {
            throw new Refusal(Reason.INVALID, "TARGET_UNSUPPORTED", "目标必须是 PostgreSQL，地址以 jdbc:postgresql: 开头");
        }
        long began = System.nanoTime();
        boolean maintained = source.isReadOnly();
        Quiet.make(source);
        try {
            Holdings holdings = copy();
            return new CopyReport(
                    copied,
                    holdings.cases(),
                    holdings.actions(),
                    unlinked(),
                    lines(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        } catch (SQLException | RuntimeException failure) {
            if (!maintained) {
                source.readWrite();
            }
            if (failure instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(
                    Reason.CONFLICT,
                    "COPY_FAILED",
                    "迁移没有完成，原库没有改动，" + (maintained ? "仍在维护期" : "平台照常工作") + "。原因：" + said(failure)
                            + "。请排除原因后再运行 database:copy，目标数据库中已写入数据的加上 --restart");
        }
    }

    /** A failed batch says the whole statement with all its values first, and what is wrong with it after that. */
    private static String said(Exception failure) {
        boolean batch = failure instanceof BatchUpdateException;
        SQLException reason = batch ? ((SQLException) failure).getNextException() : null;
        return String.valueOf(reason == null ? failure.getMessage() : reason.getMessage())
                .replaceFirst("[。.]$", "");
    }

    private Holdings copy() throws SQLException {
        DataSource target = target();
        Transaction.write(target, connection -> {
            CopyMark.begin(connection, order.restart());
            return null;
        });
        new SchemaMigration().prepare(target);
        List<Table> tables = Transaction.read(source, Table::all);
        Transaction.write(target, to -> copyTables(tables, to));
        Transaction.read(target, to -> verifyTables(tables, to));
        Holdings holdings = Transaction.read(target, Holdings::read);
        if (!holdings.equals(Transaction.read(source, Holdings::read))) {
            throw different("cases");
        }
        Transaction.write(target, to -> {
            CopyMark.finish(to);
            return null;
        });
        try (Connection connection = source.writable()) {
            Identity.copied(connection);
        }
        return holdings;
    }

    private DataSource target() {
        DataSource target = settings.unpooled();
        if (target instanceof PGSimpleDataSource postgresql) {
            // A batch becomes one statement.
            postgresql.setReWriteBatchedInserts(true);
        }
        return target;
    }

    private Void copyTables(List<Table> tables, Connection to) throws SQLException {
        for (int index = tables.size() - 1; index >= 0; index--) {
            try (var delete =
                    to.prepareStatement("delete from " + tables.get(index).name())) {
                delete.executeUpdate();
            }
        }
        return Transaction.read(source, from -> {
            for (Table table : tables) {
                RowDigest digest =
                        new TableCopy(table, rows -> tell(CopyProgress.Step.COPY, table, rows)).copy(from, to);
                copied.add(new CopyReport.Table(table.name(), digest.rows(), digest.value()));
                progress.accept(new CopyProgress(CopyProgress.Step.COPY, table.name(), digest.rows(), true));
            }
            Sequences.goOn(to, Sequences.next(from), tables);
            return null;
        });
    }

    private Void verifyTables(List<Table> tables, Connection to) throws SQLException {
        for (int index = 0; index < tables.size(); index++) {
            Table table = tables.get(index);
            RowDigest digest = new TableCopy(table, rows -> tell(CopyProgress.Step.VERIFY, table, rows)).read(to);
            if (!copied.get(index).equals(new CopyReport.Table(table.name(), digest.rows(), digest.value()))) {
                throw different(table.name());
            }
            progress.accept(new CopyProgress(CopyProgress.Step.VERIFY, table.name(), digest.rows(), true));
        }
        return null;
    }

    private void tell(CopyProgress.Step step, Table table, long rows) {
        progress.accept(new CopyProgress(step, table.name(), rows, false));
    }

    private long unlinked() throws SQLException {
        return Transaction.read(settings.unpooled(), to -> count(to, UNLINKED_CASES) + count(to, UNLINKED_ACTIONS));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("url = " + order.url());
        if (!settings.user().isEmpty()) {
            lines.add("user = " + settings.user());
        }
        if (settings.passwordFile() != null) {
            lines.add("passwordFile = " + settings.passwordFile().toAbsolutePath());
        }
        return lines;
    }

    private static Refusal different(String table) {
        return new Refusal(
                Reason.CONFLICT, "COPY_DIFFERS", "复制后的表 " + table + " 与原表不一致，不能使用：请确认没有别的程序写入目标数据库，再用 --restart 重新迁移");
    }
}
