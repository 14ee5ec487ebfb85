// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.Faq;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.core.consultation.internal.ConsultTable.Event;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Staff;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.consultation.ConsultCount;
import org.yichuang.ports.consultation.ConsultPage;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.ConsultStep;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.ConsultationService;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.consultation.ServiceNorm;
import org.yichuang.ports.database.RunningNumber;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentNumber;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Padded;

/** Keeps consultations in the platform's database. */
@Component
public final class ConsultationComponent implements ConsultationService {
    private static final int DIGITS = 5;
    private static final int USUAL_DAYS = 2;
    private static final int ATTEMPTS = 5;
    private static final int COUNTED = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,16})-(ZX\\d{17})");

    private final ConsultTable table;
    private final SlipQueue slips;
    private final Telling telling;
    private final Catalog catalog;
    private final Staff staff;
    private final Steps steps;
    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final TimeSource time;

    /** Called by the service component runtime. */
    @Activate
    public ConsultationComponent(
            @Reference ConsultTable table,
            @Reference SlipQueue slips,
            @Reference Telling telling,
            @Reference Catalog catalog,
            @Reference Staff staff,
            @Reference Deadlines deadlines,
            @Reference WorkCalendar calendar,
            @Reference TimeSource time) {
        this.table = table;
        this.slips = slips;
        this.telling = telling;
        this.catalog = catalog;
        this.staff = staff;
        steps = new Steps(staff, telling);
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.time = time;
    }

    @Override
    public Consultation ask(String requestId, Question question, Actor actor) {
        Access.requireAsked(actor);
        Texts.check(requestId, question, actor);
        String matterName = question.matter() == null
                ? null
                : offered(question.matter()).definition().name();
        return Database.run(() -> {
            for (int attempt = 1; ; attempt++) {
                Optional<ConsultRow> known = table.findRequest(actor.account(), requestId);
                if (known.isPresent()) {
                    return shown(known.get(), actor);
                }
                Instant now = time.instant();
                ConsultRow row = opened(question, matterName, actor, now);
                try {
                    table.insert(row, requestId, new Event(EventKind.ASKED, actor, now, question.text()));
                    return shown(row, actor);
                } catch (SQLException taken) {
                    // The number, or the request itself, was taken meanwhile: class 23 of every database.
                    if (attempt == ATTEMPTS
                            || taken.getSQLState() == null
                            || !taken.getSQLState().startsWith("23")) {
                        throw taken;
                    }
                }
            }
        });
    }

    @Override
    public Consultation claim(String number, Actor actor) {
        return change(number, ConsultStep.CLAIM, actor, (row, now) -> new Change(row.claimedBy(actor), List.of()));
    }

    @Override
    public Consultation answer(String number, String answer, Actor actor) {
        Consultation answered = change(number, ConsultStep.ANSWER, actor, (row, now) -> {
            Texts.required(answer, "/answer", Texts.LONG);
            ConsultRow whose = row.state() == ConsultState.OPEN ? row.claimedBy(actor) : row;
            ConsultRow after = whose.answered(new ConsultRow.Answer(answer, actor.name(), now.toEpochMilli()));
            return told(after, new Event(EventKind.ANSWERED, actor, now, answer));
        });
        telling.written();
        return answered;
    }

    @Override
    public Consultation tellAgain(String number, Actor actor) {
        ConsultRow[] refused = new ConsultRow[1];
        Consultation told = change(number, ConsultStep.TELL_AGAIN, actor, (row, now) -> {
            Event event = new Event(EventKind.MESSAGED, actor, now, null);
            if (telling.isParked(row)) {
                refused[0] = row;
                return new Change(row.told(row.told().last()), event);
            }
            return told(row, event);
        });
        if (refused[0] != null) {
            telling.retry(refused[0]);
        }
        telling.written();
        return told;
    }

    /** With a message to the asker, if he can be told so. */
    private Change told(ConsultRow row, Event event) {
        return telling.message(row)
                .map(message ->
                        new Change(row.told(message.id()), List.of(event), telling.writing(row, message, event.at())))
                .orElseGet(() -> new Change(row, event));
    }

    @Override
    public Consultation transfer(String number, String department, String reason, int days, Actor actor) {
        Consultation handedOn = change(number, ConsultStep.TRANSFER, actor, (row, now) -> {
            Texts.required(reason, "/reason", Texts.LONG);
            ConsultRow.Term term = term(Texts.days(days, USUAL_DAYS), now);
            Agency agency = agency(department, row.question().matter());
            ConsultRow after =
                    row.claimedBy(actor).transferred(new ConsultRow.Desk(agency.creditCode(), agency.name()), term);
            return new Change(
                    after,
                    List.of(new Event(EventKind.TRANSFERRED, actor, now, reason)),
                    connection -> slip(connection, after, agency, reason, actor, now));
        });
        slips.ordered();
        return handedOn;
    }

    @Override
    public Consultation giveBack(String number, String reason, Actor actor) {
        return change(number, ConsultStep.GIVE_BACK, actor, (row, now) -> {
            Texts.reason(reason);
            return new Change(row.returned(term(USUAL_DAYS, now)), new Event(EventKind.RETURNED, actor, now, reason));
        });
    }

    @Override
    public Consultation urge(String number, String text, Actor actor) {
        return change(number, ConsultStep.URGE, actor, (row, now) -> {
            Texts.demand(text);
            return new Change(row.urged(now.toEpochMilli()), new Event(EventKind.URGED, actor, now, text));
        });
    }

    @Override
    public Consultation handOver(String number, String account, String reason, Actor actor) {
        return change(number, ConsultStep.HAND_OVER, actor, (row, now) -> {
            Texts.reason(reason);
            Actor next = staff.find(account == null ? "" : account)
                    .filter(one -> Access.fits(one, row, actor))
                    .orElseThrow(() -> Texts.unknown("/account"));
            return handed(row, next, new Event(EventKind.HANDED_OVER, actor, now, reason));
        });
    }

    @Override
    public Consultation takeOver(String number, String reason, Actor actor) {
        return change(number, ConsultStep.TAKE_OVER, actor, (row, now) -> {
            Texts.reason(reason);
            return handed(row, actor, new Event(EventKind.TAKEN_OVER, actor, now, reason));
        });
    }

    /** Whoever answers for it from now on stands in its history with who did before. */
    private static Change handed(ConsultRow row, Actor next, Event event) {
        String before = row.people().isClaimed() ? row.people().firstName() : "待认领";
        String words = "首问责任人由 " + before + " 变更为 " + next.name() + "：" + event.words();
        return new Change(row.handedTo(next), new Event(event.kind(), event.by(), event.at(), words));
    }

    @Override
    public Consultation close(String number, String told, String person, List<String> norms, Actor actor) {
        return change(number, ConsultStep.CLOSE, actor, (row, now) -> {
            Event event = new Event(EventKind.CLOSED, actor, now, Texts.notice(told, person));
            return new Change(row.closed(Texts.norms(norms)), event);
        });
    }

    @Override
    public Consultation view(String number, Actor actor) {
        return Database.run(() -> shown(visible(number, actor), actor));
    }

    @Override
    public ConsultPage list(ConsultQuery query, Actor actor) {
        Texts.page(query);
        List<String> where = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        Lists.restrict(query, actor, time.millis(), where, parameters);
        if (query.after() != null) {
            Matcher cursor = CURSOR.matcher(query.after());
            if (!cursor.matches()) {
                throw new Refusal(Reason.INVALID, "CURSOR_INVALID", "翻页位置不正确：请从第一页重新查询");
            }
            long due = Long.parseLong(cursor.group(1));
            where.add("due_at >= ? and (due_at > ? or number > ?)");
            parameters.addAll(List.of(due, due, cursor.group(2)));
        }
        return Database.run(() -> {
            List<ConsultRow> rows = table.list(String.join(" and ", where), parameters, query.limit() + 1);
            List<ConsultRow> page = rows.subList(0, Math.min(rows.size(), query.limit()));
            ConsultRow last = rows.size() > query.limit() ? page.get(page.size() - 1) : null;
            return new ConsultPage(
                    page.stream()
                            .map(row -> row.view(actor, ConsultRow.More.NOTHING, time.instant()))
                            .toList(),
                    last == null ? null : last.due() + "-" + last.number());
        });
    }

    @Override
    public List<ConsultCount> counts(Actor actor) {
        return Database.run(() -> {
            List<ConsultCount> counts = new ArrayList<>();
            for (ConsultQueue queue : Lists.of(actor)) {
                List<String> where = new ArrayList<>();
                List<Object> parameters = new ArrayList<>();
                Lists.restrict(new ConsultQuery(queue, null, null, COUNTED), actor, time.millis(), where, parameters);
                int all = table.count(String.join(" and ", where), parameters, COUNTED);
                Lists.late(time.millis(), where, parameters);
                counts.add(new ConsultCount(queue, all, table.count(String.join(" and ", where), parameters, COUNTED)));
            }
            return counts;
        });
    }

    @Override
    public List<Faq> frequent(String matter) {
        return offered(matter).definition().questions();
    }

    @Override
    public List<ServiceNorm> norms() {
        return Norms.ALL;
    }

    private ConsultRow opened(Question question, String matterName, Actor actor, Instant now) throws SQLException {
        ConsultRow.Answer answer = question.answer() == null
                ? null
                : new ConsultRow.Answer(question.answer(), actor.name(), now.toEpochMilli());
        return new ConsultRow(
                number(actor.region(), now),
                0,
                actor.region(),
                answer == null ? ConsultState.OPEN : ConsultState.ANSWERED,
                question,
                matterName,
                now.toEpochMilli(),
                ConsultRow.People.of(actor),
                null,
                answer == null ? term(USUAL_DAYS, now) : null,
                answer,
                null,
                ConsultRow.Told.NEVER);
    }

    private ConsultRow.Term term(int days, Instant now) {
        Deadline deadline = deadlines.compute(new Limit(days, LimitUnit.WORKING_DAY), now, List.of());
        Long warning = deadline.warning() == null ? null : deadline.warning().toEpochMilli();
        return new ConsultRow.Term(deadline.due().toEpochMilli(), warning, now.toEpochMilli(), days, 0, null);
    }

    /** Gives a number: ZX, place, day, five digits that count. */
    private String number(String region, Instant now) throws SQLException {
        String prefix = "ZX" + region + DAY.format(now.atZone(calendar.zone()));
        String last = table.last(prefix);
        int next = last == null ? 1 : Integer.parseInt(last.substring(prefix.length())) + 1;
        return prefix + Padded.to(DIGITS, next);
    }

    /** Orders the slip under the next number of the department that is asked. */
    private void slip(Connection connection, ConsultRow row, Agency agency, String reason, Actor actor, Instant now)
            throws SQLException {
        int year = now.atZone(calendar.zone()).getYear();
        String counter = DocumentNumber.counter(agency.documentSign(), DocumentKind.CONSULTATION_SLIP, year);
        String number = DocumentNumber.of(
                agency.documentSign(), DocumentKind.CONSULTATION_SLIP, year, RunningNumber.next(connection, counter));
        slips.order(connection, row.number(), number, Slip.of(row, reason, actor, calendar.zone(), now), now);
    }

    private Agency agency(String department, String matter) {
        if (department == null && matter != null) {
            return offered(matter).definition().agency();
        }
        return catalog.search(new MatterQuery(null, department == null ? "" : department, null, 0, 1)).stream()
                .map(version -> version.definition().agency())
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Reason.INVALID, "DEPARTMENT_UNKNOWN", "没有这个部门，或者没有写明转给哪个部门：请从有事项的部门中选择"));
    }

    private MatterVersion offered(String matter) {
        return catalog.offered(matter == null ? "" : matter)
                .orElseThrow(
                        () -> new Refusal(Reason.INVALID, "MATTER_NOT_OFFERED", "没有事项“" + matter + "”：请在事项目录中重新选择"));
    }

    /** Who has become the first responsible of what nobody had claimed stands in its history before what he did. */
    private Consultation change(String number, ConsultStep what, Actor actor, Step step) {
        return Database.run(() -> {
            ConsultRow before = visible(number, actor);
            Instant now = time.instant();
            steps.require(what, before, actor, now);
            Change change = step.apply(before, now);
            List<Event> events = new ArrayList<>(change.events());
            if (!before.people().isClaimed() && change.row().people().isFirst(actor)) {
                events.add(0, new Event(EventKind.CLAIMED, actor, now, "首问责任人为 " + actor.name()));
            }
            if (!table.update(change.row(), events, change.also())) {
                throw new Refusal(Reason.CONFLICT, "CONSULTATION_CHANGED", "本件已被他人办理，请刷新后再试");
            }
            return shown(change.row(), actor);
        });
    }

    private ConsultRow visible(String number, Actor actor) throws SQLException {
        return table.find(number == null ? "" : number)
                .filter(row -> Access.sees(actor, row))
                .orElseThrow(() ->
                        new Refusal(Reason.NOT_FOUND, "UNKNOWN_CONSULTATION", "没有咨询件“" + number + "”，或者您无权查看；请核对编号"));
    }

    private Consultation shown(ConsultRow row, Actor actor) throws SQLException {
        Instant now = time.instant();
        ConsultRow.More more = new ConsultRow.More(
                steps.isAbsent(row),
                telling.view(row),
                table.history(row.number()),
                slips.find(row.number()).orElse(null),
                steps.next(row, actor, now));
        return row.view(actor, more, now);
    }

    /** What an action makes of a row, what stands of it in the history, and what is written with it. */
    private record Change(ConsultRow row, List<Event> events, ConsultTable.Addition also) {
        Change(ConsultRow row, Event event) {
            this(row, List.of(event));
        }

        Change(ConsultRow row, List<Event> events) {
            this(row, events, connection -> {});
        }
    }

    /** What an action makes of a row. */
    private interface Step {
        Change apply(ConsultRow before, Instant now);
    }
}
