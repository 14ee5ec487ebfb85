// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.api.matter.Exclusion;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.api.window.Window;
import org.yichuang.core.calendar.internal.count.Counting;
import org.yichuang.core.calendar.internal.count.Edition;
import org.yichuang.core.calendar.internal.count.OfficeHours;
import org.yichuang.core.casework.internal.documents.DocumentOutbox;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.outbox.AllOutgoing;
import org.yichuang.core.casework.internal.outbox.CaseOutbox;
import org.yichuang.core.casework.internal.outbox.PaymentOutgoing;
import org.yichuang.core.casework.internal.outbox.ShipmentOutgoing;
import org.yichuang.core.casework.internal.outbox.SmsOutgoing;
import org.yichuang.core.casework.internal.perform.Fees;
import org.yichuang.core.casework.internal.perform.MemoryCases;
import org.yichuang.core.casework.internal.perform.Preparation;
import org.yichuang.core.casework.internal.perform.Registers;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.core.casework.internal.retention.RetentionComponent;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.core.casework.internal.timers.TimerRound;
import org.yichuang.core.casework.internal.trail.TrailComponent;
import org.yichuang.core.casework.internal.trail.TrailVerifier;
import org.yichuang.core.casework.internal.trail.anchors.AnchorJob;
import org.yichuang.core.casework.internal.trail.anchors.TrailKeeperComponent;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.core.documents.internal.store.CaseDocuments;
import org.yichuang.core.documents.internal.store.DocumentContents;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Qualification;
import org.yichuang.ports.accounts.Qualifications;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Pause;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.prefill.Consent;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.prefill.PrefillService;
import org.yichuang.ports.prefill.Prefilled;
import org.yichuang.ports.prefill.Proof;
import org.yichuang.ports.prefill.QueryPage;
import org.yichuang.ports.prefill.RegisterAnswer;
import org.yichuang.ports.prefill.RegisterQuery;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Sha256;
import org.yichuang.ports.trail.TrailKeeper;

/**
 * The case service on a new Derby in memory, with small neighbours whose answers the test decides; with the system property
 * {@code yichuang.test.light} without any database, for tests of rules that are run very often.
 */
final class World implements AutoCloseable {
    /** A Monday, when the hall has just opened. */
    static final Instant BEGINNING = Instant.parse("2026-11-23T01:00:00.123Z");

    static final String REGION = "150626";
    static final String HALL = "12150626MB0N00036C";
    static final String QUERY = "Q20261123000001";
    static final String DIGEST = "d".repeat(64);

    static final Actor CLERK = hall("clerk01", "李受理", Role.WINDOW_CLERK, "B01");
    static final Actor CLERK_2 = hall("clerk02", "王收件", Role.WINDOW_CLERK, "A02");
    static final Actor GUIDE = hall("guide01", "王导办", Role.GUIDE, null);
    static final Actor ISSUER = hall("issue01", "孙出件", Role.ISSUING_CLERK, null);
    static final Actor SUPERVISOR = hall("super01", "周督查", Role.SUPERVISOR, null);
    static final Actor APPROVER = department("transport01", "张审批", Role.APPROVER, SampleMatter.AGENCY);
    static final Actor APPROVER_2 = department("transport02", "钱审批", Role.APPROVER, SampleMatter.AGENCY);
    static final Actor HEAD = department("transport-head", "赵局长", Role.DEPARTMENT_HEAD, SampleMatter.AGENCY);
    static final Actor CHANNEL = hall("portal", "网上办事大厅", Role.CHANNEL, null);
    static final Actor PLATFORM = Actor.platform(REGION);
    static final Actor STATIONED =
            new Actor("transport03", "派驻人员", Set.of(Role.APPROVER), SampleMatter.AGENCY, "乌审旗交通运输局", REGION, "B01");
    static final Actor STRANGER = department("market01", "吴市场", Role.APPROVER, "11150626MB0N00028L");

    private static final int TIMERS_AT_ONCE = 50;
    private static final boolean LIGHT = Boolean.getBoolean("yichuang.test.light");

    final DataSource dataSource;
    private final boolean alone;
    final EntityManagerFactory database;
    final CaseService cases;
    final DocumentOutbox outbox;
    final CaseOutbox messages;
    final TrailKeys keys;
    final AnchorJob anchors;
    final CaseDocuments documents;
    final TrailVerifier verifier;
    final TrailComponent trail;
    final Catalog catalog = new OneMatter();
    final OneHandler handlers = new OneHandler();
    final Path data;
    final Deadlines deadlines = new Counter();
    Edition calendar = calendar("test-1", Set.of());
    private final Map<String, Edition> editions = new HashMap<>(Map.of(calendar.version(), calendar));
    Instant now = BEGINNING;
    MatterDefinition matter = SampleMatter.definition();
    boolean offered = true;
    boolean windowOpen = true;
    boolean served = true;
    final Map<String, String> files = new HashMap<>(Map.of("file-1", CLERK.account(), "file-2", ISSUER.account()));
    final Set<Actor> staff = new HashSet<>(Set.of(STATIONED, APPROVER, APPROVER_2, HEAD, STRANGER, CLERK, CLERK_2));
    IdentityMatch identity = IdentityMatch.MATCH;
    String identified;
    String queried = Sample.ID_NUMBER;
    Duration queryAge = Duration.ofMinutes(1);
    List<Proof> proofs = List.of();
    final Set<String> qualified = new HashSet<>();

    World() {
        this("SM3");
    }

    World(String digest) {
        this(digest, LIGHT ? null : TestDatabase.migrated(), true);
    }

    /** Makes a world without a database. */
    static World inMemory() {
        return new World("SM3", null);
    }

    /**
     * Makes a world.
     *
     * @param migrated a database that has all tables, or {@code null} for none
     */
    World(String digest, DataSource migrated) {
        this(digest, migrated, false);
    }

    private World(String digest, DataSource migrated, boolean alone) {
        this.alone = alone;
        TimeSource time = () -> now;
        dataSource = migrated;
        data = migrated == null ? null : newFolder();
        if (migrated == null) {
            database = null;
            outbox = null;
            messages = null;
            keys = null;
            anchors = null;
            documents = null;
            verifier = null;
            trail = null;
            cases = inMemory(time);
            return;
        }
        database = Persistence.createEntityManagerFactory(
                "org.yichuang.core.casework", Map.of("javax.persistence.nonJtaDataSource", dataSource));
        outbox = new DocumentOutbox(database, time);
        messages = new CaseOutbox(database, time);
        SharedKeys.copyTo(data);
        keys = new TrailKeys(data, TrailSettings.DEFAULTS, database, time);
        SharedKeys.keep(data);
        anchors = new AnchorJob(data, TrailSettings.DEFAULTS, database, keys, time, new Weekdays().zone());
        documents = new CaseDocuments(dataSource, time);
        verifier = new TrailVerifier(database, new Weekdays(), keys, anchors, documents, new SomeFiles());
        trail = new TrailComponent(verifier);
        cases = new CaseServiceComponent(
                config(digest),
                database,
                catalog,
                new TwoWindows(),
                handlers,
                new SomeFiles(),
                this::colleague,
                new Register(),
                this::check,
                new Queries(),
                deadlines,
                new Weekdays(),
                new Editions(),
                time,
                outbox,
                messages,
                keys);
    }

    private MemoryCases inMemory(TimeSource time) {
        return new MemoryCases(
                breaches -> new Preparation(
                        catalog,
                        new TwoWindows(),
                        new SomeFiles(),
                        this::colleague,
                        new Register(),
                        breaches,
                        new Registers(this::check, new Queries()),
                        new Fees(handlers)),
                deadlines,
                time,
                new Weekdays().zone(),
                new AllOutgoing(List.of(
                        new SmsOutgoing(Path.of(config("SM3").smsTexts()), new Weekdays().zone()),
                        new PaymentOutgoing(),
                        new ShipmentOutgoing())));
    }

    private Optional<IdentityMatch> check(String name, String idNumber) {
        identified = name;
        return Optional.ofNullable(identity);
    }

    /** Returns how many messages of a topic a case has caused. */
    int messages(String caseNo, String topic) {
        return cases instanceof MemoryCases memory
                ? memory.messages(caseNo, topic)
                : tamper("update case_outbox set attempts = attempts where topic = '" + topic + "' and case_no = '"
                        + caseNo + "'");
    }

    /** Returns what the short messages of a case say, oldest first. */
    List<String> texts(String caseNo) {
        EntityManager em = database.createEntityManager();
        try {
            return em.createQuery(
                            "select m from OutboxEntity m where m.caseNo = :caseNo and m.topic = :topic order by m.sequence",
                            OutboxEntity.class)
                    .setParameter("caseNo", caseNo)
                    .setParameter("topic", Topic.SMS)
                    .getResultStream()
                    .map(row -> row.toMessage().content())
                    .toList();
        } finally {
            em.close();
        }
    }

    /** Returns what stands in the last document of a kind that a case ordered and nobody has claimed to render. */
    Map<String, Object> document(String caseNo, DocumentKind kind) {
        return cases instanceof MemoryCases memory
                ? memory.document(caseNo, kind)
                : outbox.claim(100).stream()
                        .filter(order -> order.caseNo().equals(caseNo) && order.kind() == kind)
                        .reduce((earlier, last) -> last)
                        .orElseThrow()
                        .data();
    }

    /** Returns the documents that the last action of a case ordered. */
    List<DocumentKind> ordered(String caseNo) {
        if (cases instanceof MemoryCases memory) {
            return memory.ordered(caseNo);
        }
        EntityManager em = database.createEntityManager();
        try {
            List<?> kinds = em.createNativeQuery("select kind from case_document where case_no = ?1 and seq = ?2")
                    .setParameter(1, caseNo)
                    .setParameter(2, record(caseNo).sequence())
                    .getResultList();
            return kinds.stream()
                    .map(kind -> DocumentKind.valueOf((String) kind))
                    .sorted()
                    .toList();
        } finally {
            em.close();
        }
    }

    private Optional<Actor> colleague(String login) {
        return staff.stream().filter(actor -> actor.account().equals(login)).findFirst();
    }

    /** Tells whether what stands of a case is what its log folds to, and nobody changed the log. */
    boolean isSound(String caseNo) {
        return cases instanceof MemoryCases memory
                ? memory.isSound(caseNo)
                : trail.verifyCase(caseNo).faults().isEmpty();
    }

    /** Does what the platform does by itself when its time has come; returns how many actions that were. */
    int timers() {
        if (!(cases instanceof MemoryCases memory)) {
            return new TimerRound(database, cases, () -> now, 2).run();
        }
        return memory.numbers().stream().mapToInt(this::timers).sum();
    }

    private int timers(String caseNo) {
        int done = 0;
        Optional<TimerPlan.Timer> due = TimerPlan.of(record(caseNo)).stream().findFirst();
        while (due.filter(timer -> !timer.at().isAfter(now)).isPresent()) {
            cases.perform(caseNo, List.of(Sample.request(due.get().data())), Actor.platform(REGION));
            done++;
            if (done > TIMERS_AT_ONCE) {
                throw new AssertionError("the platform does the same for ever: " + due.get());
            }
            due = TimerPlan.of(record(caseNo)).stream().findFirst();
        }
        return done;
    }

    FileStore fileStore() {
        return new SomeFiles();
    }

    /** Anchors on demand, and exports. */
    TrailKeeper keeper() {
        return new TrailKeeperComponent(database, keys, anchors, documents, () -> now, new Weekdays());
    }

    /** Renders what is ordered, such as it is: each document says its name in each format. */
    void render() {
        for (DocumentOrder order : outbox.claim(100)) {
            outbox.rendered(order.id(), keep(order));
        }
    }

    /** Keeps a document as the renderer does; returns the digest of its PDF. */
    String keep(DocumentOrder order) {
        byte[] pdf = ("PDF " + order.number()).getBytes(StandardCharsets.UTF_8);
        byte[] ofd = ("OFD " + order.number()).getBytes(StandardCharsets.UTF_8);
        try {
            return new DocumentContents(dataSource).keep(order, pdf, ofd, now);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Keeps cases for ten years, and this matter for as long as said; what it removes of documents is gone. */
    RetentionComponent retention(String... terms) {
        return new RetentionComponent(
                retentionConfig(terms), database, cases, new SomeFiles(), documents, () -> now, new Weekdays());
    }

    private static RetentionComponent.Config retentionConfig(String... terms) {
        return new RetentionComponent.Config() {
            @Override
            public int years() {
                return 10;
            }

            @Override
            public String[] matters() {
                return terms;
            }

            @Override
            public boolean automatic() {
                return false;
            }

            @Override
            public int hour() {
                return 2;
            }

            @Override
            public Class<RetentionComponent.Config> annotationType() {
                return RetentionComponent.Config.class;
            }
        };
    }

    /** Brings another calendar into force; those before can still be counted with. */
    void bringIntoForce(Edition edition) {
        calendar = edition;
        editions.put(edition.version(), edition);
    }

    /** Changes the database by hand, as no service would. */
    int tamper(String sql) {
        EntityManager em = database.createEntityManager();
        try {
            em.getTransaction().begin();
            int changed = em.createNativeQuery(sql).executeUpdate();
            em.getTransaction().commit();
            return changed;
        } finally {
            em.close();
        }
    }

    long count(String table) {
        if (cases instanceof MemoryCases memory) {
            return memory.count(table);
        }
        EntityManager em = database.createEntityManager();
        try {
            return ((Number) em.createNativeQuery("select count(*) from " + table)
                            .getSingleResult())
                    .longValue();
        } finally {
            em.close();
        }
    }

    /** Returns a case as its row has it. */
    CaseRecord record(String caseNo) {
        if (cases instanceof MemoryCases memory) {
            return memory.record(caseNo);
        }
        EntityManager em = database.createEntityManager();
        try {
            return CaseRows.find(em, caseNo).map(CaseEntity::toRecord).orElseThrow();
        } finally {
            em.close();
        }
    }

    @Override
    public void close() {
        if (database != null) {
            outbox.close();
            messages.close();
            database.close();
            if (alone) {
                TestDatabase.drop(dataSource);
            }
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "world");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Actor hall(String account, String name, Role role, String window) {
        return new Actor(account, name, Set.of(role), HALL, "乌审旗政务服务中心", REGION, window);
    }

    private static Actor department(String account, String name, Role role, String unit) {
        return new Actor(account, name, Set.of(role), unit, "部门" + unit.substring(14), REGION, null);
    }

    static CaseServiceComponent.Config config(String digest) {
        return new CaseServiceComponent.Config() {
            @Override
            public String digest() {
                return digest;
            }

            @Override
            public String smsTexts() {
                return "target/sms.properties";
            }

            @Override
            public Class<CaseServiceComponent.Config> annotationType() {
                return CaseServiceComponent.Config.class;
            }
        };
    }

    /** A calendar of weekdays with some holidays. */
    static Edition calendar(String version, Set<LocalDate> holidays) {
        TreeMap<LocalDate, String> named = new TreeMap<>();
        holidays.forEach(day -> named.put(day, "假日"));
        return new Edition(
                version,
                ZoneId.of("Asia/Shanghai"),
                OfficeHours.parse("09:00-17:00"),
                Map.of(
                        2026, new CalendarYear(2026, "test", named, new TreeMap<>()),
                        2027, new CalendarYear(2027, "test", new TreeMap<>(), new TreeMap<>())));
    }

    /** Counts by the calendar that is in force when it is asked. */
    private final class Counter implements Deadlines {
        @Override
        public Deadline compute(Limit limit, Instant start, List<Pause> pauses) {
            return new Counting(calendar).compute(limit, start, pauses);
        }

        @Override
        public ClockReading read(Limit limit, List<ClockEntry> ledger, Instant at) {
            return new Counting(calendar).read(limit, ledger, at);
        }
    }

    /** Every calendar that was ever in force. */
    private final class Editions implements Calendars {
        @Override
        public Deadlines deadlines(String version) {
            return new Counting(editions.get(version));
        }

        @Override
        public String current() {
            return calendar.version();
        }

        @Override
        public CalendarYear year(int year) {
            return calendar.years().get(year);
        }

        @Override
        public List<CalendarVersion> list() {
            return List.of();
        }

        @Override
        public CalendarVersion load(byte[] file, Actor actor) {
            throw new UnsupportedOperationException("no test loads calendars here");
        }

        @Override
        public CalendarVersion confirm(String version, Actor actor) {
            throw new UnsupportedOperationException("no test loads calendars here");
        }

        @Override
        public CalendarVersion withdraw(String version, Actor actor) {
            throw new UnsupportedOperationException("no test loads calendars here");
        }
    }

    static final class Weekdays implements WorkCalendar {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String version() {
            return "test-1";
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public boolean isPublished(int year) {
            return true;
        }

        @Override
        public LocalTime opening() {
            return LocalTime.of(9, 0);
        }

        @Override
        public LocalTime closing() {
            return LocalTime.of(17, 0);
        }
    }

    private final class OneMatter implements Catalog {
        private MatterVersion version() {
            return new MatterVersion(DIGEST, matter, "org.yichuang.departments.transport", now, true);
        }

        @Override
        public List<MatterVersion> search(MatterQuery query) {
            return List.of(version());
        }

        @Override
        public Optional<MatterVersion> offered(String code) {
            return offered && matter.code().equals(code) ? Optional.of(version()) : Optional.empty();
        }

        @Override
        public MatterVersion version(String digest) {
            if (digest.equals(DIGEST)) {
                return version();
            }
            throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_VERSION", "没有这一版本");
        }

        @Override
        public List<MatterProblem> problems() {
            return List.of();
        }

        @Override
        public Checklist checklist(String digest, Map<String, Object> answers) {
            Object vehicle = answers.get("vehicle");
            List<Exclusion> exclusions = "foreign".equals(vehicle) ? matter.exclusions() : List.of();
            return new Checklist(
                    matter.situations(),
                    vehicle == null ? List.of("vehicle") : List.of(),
                    exclusions,
                    matter.materials(),
                    matter.fee().items(),
                    matter.promisedLimit(),
                    null);
        }
    }

    private final class Register implements Qualifications {
        @Override
        public boolean qualified(String login, String code, List<String> domains) {
            return qualified.contains(login);
        }

        @Override
        public List<Qualification> list(String login, Actor actor) {
            throw new UnsupportedOperationException("no test reads the register here");
        }

        @Override
        public void grant(String login, Qualification qualification, Actor actor) {
            throw new UnsupportedOperationException("no test writes the register here");
        }

        @Override
        public void revoke(String login, Qualification.Scope scope, String code, Actor actor) {
            throw new UnsupportedOperationException("no test writes the register here");
        }
    }

    /** One query about the sample applicant, made a minute ago, and what it proves. */
    private final class Queries implements PrefillService {
        @Override
        public Prefilled ask(PrefillQuestion question, Actor actor) {
            throw new UnsupportedOperationException("no test asks registers here");
        }

        @Override
        public Optional<RegisterQuery> find(String number) {
            return number.equals(QUERY)
                    ? Optional.of(new RegisterQuery(
                            QUERY,
                            now.minus(queryAge),
                            CLERK.account(),
                            CLERK.name(),
                            CLERK.unitName(),
                            REGION,
                            SampleMatter.CODE,
                            "示例事项",
                            null,
                            "巴**",
                            RegisterQuery.digest(QUERY, queried),
                            new Consent(Consent.Way.WRITTEN, null),
                            List.of(new RegisterAnswer(
                                    SharedSource.POPULATION, RegisterAnswer.Outcome.FOUND, "已查到", now)),
                            proofs))
                    : Optional.empty();
        }

        @Override
        public QueryPage list(String caseNo, String after, int limit, Actor actor) {
            throw new UnsupportedOperationException("no test lists queries here");
        }
    }

    private final class TwoWindows implements WindowDirectory {
        @Override
        public List<WindowView> list() {
            return List.of(view("B01"), view("A02"));
        }

        @Override
        public Optional<WindowView> find(String number) {
            return list().stream()
                    .filter(view -> view.window().number().equals(number))
                    .findFirst();
        }

        @Override
        public boolean serves(String number, MatterDefinition matter) {
            return served;
        }

        @Override
        public List<IntakeStep> intake(String number, MatterDefinition matter) {
            return List.of();
        }

        private WindowView view(String number) {
            return new WindowView(
                    new Window(number, "综合受理窗口", "general", REGION, List.of()), windowOpen, windowOpen ? "综合受理" : null);
        }
    }

    private final class SomeFiles implements FileStore {
        @Override
        public long maximumSize() {
            return 1;
        }

        @Override
        public StoredFile store(String name, InputStream content, Actor actor) {
            throw new UnsupportedOperationException("no test stores files here");
        }

        @Override
        public StoredFile describe(String id) {
            String owner = files.get(id);
            if (owner == null) {
                throw new Refusal(Reason.NOT_FOUND, "FILE_UNKNOWN", "没有这个文件");
            }
            return new StoredFile(id, Sha256.of(new byte[0]), id + ".pdf", "application/pdf", 1, owner, now);
        }

        @Override
        public StoredFile upload(String id, Actor actor) {
            throw new UnsupportedOperationException("no test reads uploads here");
        }

        @Override
        public InputStream open(String id) {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public void erase(String id) {
            files.remove(id);
        }
    }
}
