// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.calendar.internal.count.Counting;
import org.yichuang.core.calendar.internal.count.Edition;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.CalendarVersion.State;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.database.Transactions;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Sha256;

/** The calendar in force and every one before, as the database has them. */
@Component(
        service = {Calendars.class, CalendarKeeper.class},
        configurationPid = "org.yichuang.core.calendar")
@Designate(ocd = CalendarConfig.class)
public final class CalendarKeeper implements Calendars {
    /** How soon a node notices what another one has confirmed, in milliseconds. */
    public static final long NOTICED_AFTER = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(CalendarKeeper.class);

    private final Transactions transactions;
    private final Editions editions;
    private final TimeSource time;
    private volatile Edition inForce;
    private volatile long readAt;

    /**
     * Reads the calendar, and notes what is new about it since the last start: another library, other office hours.
     *
     * @throws IllegalArgumentException if the configuration is wrong
     */
    @Activate
    public CalendarKeeper(
            CalendarConfig config,
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource,
            @Reference TimeSource time) {
        transactions = new Transactions(dataSource);
        this.editions = CalendarConfig.Settings.read(config);
        this.time = time;
        inForce = transactions.run(connection -> {
            var versions = new VersionTable(connection);
            var edition = editions.of(versions.active());
            if (versions.base(NationalYears.VERSION).isEmpty()) {
                versions.insertBase(NationalYears.VERSION, NationalYears.all().values(), time.instant());
            }
            note(edition, versions, new ChangeTable(connection));
            return edition;
        });
        readAt = time.millis();
    }

    /** Returns the version in force; one that another node has confirmed is noticed within seconds. */
    public Edition inForce() {
        if (Math.abs(time.millis() - readAt) > NOTICED_AFTER) {
            refresh();
        }
        return inForce;
    }

    /** Reads the version in force anew; if the database fails, the one before stays. */
    private Edition refresh() {
        readAt = time.millis();
        try {
            var active = transactions.run(connection -> new VersionTable(connection).active());
            inForce = editions.of(active);
        } catch (IllegalStateException failure) {
            LOG.warn("The calendar could not be read, {} stays in force: {}", inForce.version(), failure.getMessage());
        }
        return inForce;
    }

    @Override
    public Deadlines deadlines(String version) {
        return new Counting(named(version));
    }

    @Override
    public String current() {
        return refresh().version();
    }

    @Override
    public CalendarYear year(int year) {
        var found = refresh().years().get(year);
        if (found == null) {
            throw unknown(year);
        }
        return found;
    }

    private Edition named(String version) {
        return inForce.version().equals(version)
                ? inForce
                : transactions
                        .run(connection -> editions.named(version, new VersionTable(connection)))
                        .orElseThrow(() -> unknown(version));
    }

    @Override
    public List<CalendarVersion> list() {
        return transactions.run(connection -> new VersionTable(connection).all());
    }

    @Override
    public CalendarVersion load(byte[] file, Actor actor) {
        administrator(actor);
        var year = CalendarFile.read(file);
        var version = transactions.run(connection -> {
            var table = new VersionTable(connection);
            var known = table.ofYear(year.year());
            refuseKnown(year, known);
            var name = year.year() + "-" + (known.size() + 1);
            table.insert(name, year, actor.account(), time.instant());
            return table.find(name);
        });
        LOG.info("Calendar {} was loaded by {}.", version.orElseThrow().version(), actor.account());
        return version.orElseThrow();
    }

    @Override
    public CalendarVersion confirm(String version, Actor actor) {
        administrator(actor);
        var confirmed = transactions.run(connection -> {
            var table = new VersionTable(connection);
            var proposed = table.find(version).orElseThrow(() -> unknown(version));
            if (proposed.state() == State.PROPOSED && proposed.proposedBy().equals(actor.account())) {
                throw new Refusal(Reason.FORBIDDEN, "SAME_PERSON", "日历须由另一名系统管理员确认，不能由载入人本人确认");
            }
            if (!table.activate(version, proposed.content().year(), actor.account(), time.instant())) {
                throw settled(proposed);
            }
            note(editions.of(table.active()), table, new ChangeTable(connection));
            return table.find(version).orElseThrow();
        });
        LOG.info(
                "Calendar {} was confirmed by {}: {} is in force.",
                version,
                actor.account(),
                refresh().version());
        return confirmed;
    }

    @Override
    public CalendarVersion withdraw(String version, Actor actor) {
        administrator(actor);
        var withdrawn = transactions.run(connection -> {
            var table = new VersionTable(connection);
            var proposed = table.find(version).orElseThrow(() -> unknown(version));
            if (!table.withdraw(version, actor.account(), time.instant())) {
                throw settled(proposed);
            }
            return table.find(version).orElseThrow();
        });
        LOG.info("Calendar {} was withdrawn by {}.", version, actor.account());
        return withdrawn;
    }

    /** Notes a change, if the whole calendar is another one than at the last change. */
    private void note(Edition edition, VersionTable versions, ChangeTable changes) throws SQLException {
        var latest = changes.latest();
        if (latest.isEmpty() || !latest.get().calendar().equals(edition.version())) {
            Optional<Edition> before = latest.isEmpty()
                    ? Optional.empty()
                    : editions.named(latest.get().calendar(), versions);
            var affected =
                    before.map(old -> editions.affectedFrom(old, edition)).orElse(Instant.EPOCH);
            // What an earlier change left to do is part of this one.
            if (latest.isPresent()
                    && latest.get().finishedAt() == null
                    && latest.get().affectedFrom().isBefore(affected)) {
                affected = latest.get().affectedFrom();
            }
            changes.insert(
                    latest.map(change -> change.number() + 1).orElse(1), edition.version(), time.instant(), affected);
        }
    }

    private static void refuseKnown(CalendarYear year, List<CalendarVersion> known) {
        var digest = Sha256.of(YearJson.write(year));
        known.stream()
                .filter(version -> version.state() == State.PROPOSED || version.state() == State.ACTIVE)
                .filter(version -> version.digest().equals(digest))
                .findFirst()
                .ifPresent(same -> {
                    throw new Refusal(
                            Reason.CONFLICT,
                            "CALENDAR_KNOWN",
                            "内容与" + same.version() + "（" + same.state().title() + "）完全相同，无需再次载入");
                });
    }

    private static void administrator(Actor actor) {
        if (!actor.is(Role.SYSTEM_ADMINISTRATOR)) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "当前账号不能载入、确认或撤回工作日历：请由系统管理员办理");
        }
    }

    private static Refusal settled(CalendarVersion version) {
        return new Refusal(
                Reason.CONFLICT,
                "CALENDAR_SETTLED",
                "日历" + version.version() + "的状态是“" + version.state().title() + "”，只有待确认的可以确认或撤回；要更正请载入新的文件");
    }

    private static Refusal unknown(Object version) {
        return new Refusal(Reason.NOT_FOUND, "UNKNOWN_CALENDAR", "没有日历“" + version + "”：用 calendar:list 查看已有的版本");
    }
}
