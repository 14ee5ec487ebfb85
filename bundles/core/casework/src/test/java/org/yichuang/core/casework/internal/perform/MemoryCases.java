// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.core.casework.internal.documents.DocumentData;
import org.yichuang.core.casework.internal.fold.CaseFold;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.numbers.Numbers;
import org.yichuang.core.casework.internal.outbox.Outgoing;
import org.yichuang.core.casework.internal.read.CaseViews;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Predecessor;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.FeeTrial;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Cases by the same rules, kept in memory: what {@link Performer} does, but for transactions, trail and rows. A life takes
 * some milliseconds, so the rules can be tried a thousand times over.
 */
public final class MemoryCases implements CaseService {
    private final Preparation preparation;
    private final TimeSource time;
    private final ZoneId zone;
    private final Outgoing outgoing;
    private final FactFinder facts;
    private final DocumentData documents;
    private final Summary summary;
    private final CaseViews views;
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();
    private Map<String, Long> counters = new HashMap<>();

    /** What stands of a case. */
    private record Life(CaseRecord record, List<Run.Done> log) {}

    /** What a request was answered. */
    private record Answered(String digest, Receipt receipt) {}

    /** Asks these services; {@code made} makes of a question about broken promises what asks the other services. */
    public MemoryCases(
            Function<Predicate<String>, Preparation> made,
            Deadlines deadlines,
            TimeSource time,
            ZoneId zone,
            Outgoing outgoing) {
        preparation = made.apply(this::brokeAPromise);
        this.time = time;
        this.zone = zone;
        this.outgoing = outgoing;
        facts = new FactFinder(deadlines);
        documents = new DocumentData(zone);
        summary = new Summary(zone);
        views = new CaseViews(preparation, time);
    }

    @Override
    public Receipt perform(String caseNo, List<ActionRequest> actions, Actor actor) {
        return perform(caseNo, null, actions, actor);
    }

    @Override
    public Receipt perform(String caseNo, long version, List<ActionRequest> actions, Actor actor) {
        return perform(caseNo, Long.valueOf(version), actions, actor);
    }

    private Receipt perform(String caseNo, Long version, List<ActionRequest> actions, Actor actor) {
        Request request = Request.of(caseNo, actions);
        Optional<Receipt> first = first(request, actor);
        if (first.isPresent()) {
            return first.get();
        }
        CaseRecord before = caseNo == null ? null : visible(caseNo, actor).record();
        if (version != null && before != null && version != before.sequence()) {
            throw new Refusal(Reason.CONFLICT, "CASE_CHANGED", "本件已被他人办理，请刷新后再试");
        }
        Optional<Predecessor> linked = Optional.ofNullable(request.linkedCase())
                .map(lives::get)
                .map(closed -> new Predecessor(
                        closed.record(), linkedTo(closed.record().caseNo())));
        MatterRules rules = before == null
                ? preparation.rules(request.actions().get(0).data(), linked).orElse(null)
                : preparation.rules(before);
        List<OutsideAnswers> answers = preparation.answers(request.actions(), rules, before, actor, linked);
        Map<String, Long> counted = new HashMap<>(counters);
        Numbers numbers = new Numbers(counter -> counted.merge(counter, 1L, Long::sum), zone);
        Instant now = Instant.ofEpochMilli(time.millis());
        Run run = new Run(before, rules, actor, now, new Run.Tools(facts, numbers, documents, summary, outgoing));
        for (int index = 0; index < answers.size(); index++) {
            run.perform(request.actions().get(index), request.texts().get(index), answers.get(index));
        }
        return keep(run, request, counted, actor);
    }

    @Override
    public CaseView view(String caseNo, Actor actor) {
        Life life = visible(caseNo, actor);
        List<CaseView.Entry> history =
                life.log().stream().map(MemoryCases::entry).toList();
        return views.of(life.record(), history, null, linkedTo(caseNo), actor, false);
    }

    private List<CaseRecord> linkedTo(String caseNo) {
        return lives.values().stream()
                .map(Life::record)
                .filter(one -> one.intake().link() != null
                        && one.intake().link().caseNo().equals(caseNo))
                .toList();
    }

    @Override
    public List<Transition> transitions() {
        return TransitionTable.rules().stream().map(Rule::transition).toList();
    }

    @Override
    public CaseView unmasked(String caseNo, String reason, Actor actor) {
        throw onlyInRows();
    }

    @Override
    public List<String> readPapers(String caseNo, String reason, Actor actor) {
        throw onlyInRows();
    }

    @Override
    public List<ClockExplanation> clocks(String caseNo, Actor actor) {
        throw onlyInRows();
    }

    @Override
    public FeeTrial fee(String caseNo, Actor actor) {
        return preparation.fee(record(caseNo), actor, time.instant());
    }

    @Override
    public CasePage list(CaseQuery query, Actor actor) {
        throw onlyInRows();
    }

    @Override
    public List<QueueCount> queues(Actor actor) {
        throw onlyInRows();
    }

    @Override
    public IssuePage issued(IssueQuery query, Actor actor) {
        throw onlyInRows();
    }

    @Override
    public Progress progress(String caseNo, String enquiryCode) {
        throw onlyInRows();
    }

    private static UnsupportedOperationException onlyInRows() {
        return new UnsupportedOperationException("a test that reads rows has the tag \"database\"");
    }

    /** Returns a case. */
    public CaseRecord record(String caseNo) {
        return lives.get(caseNo).record();
    }

    /** Returns the numbers of all cases. */
    public List<String> numbers() {
        return List.copyOf(lives.keySet());
    }

    /** Returns how many rows a table would have. */
    public long count(String table) {
        return switch (table) {
            case "cases" -> lives.size();
            case "sequence_counter" -> counters.size();
            case "case_breach" ->
                lives.values().stream()
                        .filter(life -> isBreached(life.record()))
                        .count();
            case "case_document" ->
                lives.values().stream()
                        .flatMap(life -> life.log().stream())
                        .mapToInt(done -> done.papers().size())
                        .sum();
            default -> throw onlyInRows();
        };
    }

    /** Returns how many messages of a topic a case has caused. */
    public int messages(String caseNo, String topic) {
        return (int) lives.get(caseNo).log().stream()
                .flatMap(done -> done.messages().stream())
                .filter(message -> message.topic().name().equals(topic))
                .count();
    }

    /** Returns what the last message of a topic says. */
    public Record message(String caseNo, String topic) {
        return lives.get(caseNo).log().stream()
                .flatMap(done -> done.messages().stream())
                .filter(message -> message.topic().name().equals(topic))
                .reduce((first, last) -> last)
                .orElseThrow()
                .content();
    }

    /** Returns the documents that the last action of a case ordered. */
    public List<DocumentKind> ordered(String caseNo) {
        List<Run.Done> log = lives.get(caseNo).log();
        return log.get(log.size() - 1).papers().stream()
                .map(paper -> paper.order().kind())
                .sorted()
                .toList();
    }

    /** Returns what stands in a document that a case ordered. */
    public Map<String, Object> document(String caseNo, DocumentKind kind) {
        return lives.get(caseNo).log().stream()
                .flatMap(done -> done.papers().stream())
                .filter(paper -> paper.order().kind() == kind)
                .map(paper -> Json.readMap(paper.data()))
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    /** Tells whether a case is what its row would say, and what its log would fold to, both read again from their texts. */
    public boolean isSound(String caseNo) {
        CaseRecord folded = null;
        for (Run.Done one : lives.get(caseNo).log()) {
            folded = CaseFold.apply(folded, readAgain(one));
        }
        CaseRecord record = lives.get(caseNo).record();
        return record.equals(folded) && record.equals(CaseRecord.parse(record.text()));
    }

    private static RecordedAction readAgain(Run.Done done) {
        RecordedAction action = done.action();
        return new RecordedAction(
                action.sequence(),
                action.type(),
                action.by(),
                action.happenedAt(),
                action.recordedAt(),
                Payload.parse(action.type(), done.payload()));
    }

    private Receipt keep(Run run, Request request, Map<String, Long> counted, Actor actor) {
        Receipt receipt = run.receipt();
        List<Run.Done> log = new ArrayList<>(
                run.beginning() == null
                        ? List.of()
                        : lives.get(run.beginning().caseNo()).log());
        log.addAll(run.done());
        lives.put(receipt.caseNo(), new Life(run.current(), List.copyOf(log)));
        request.ids().forEach(id -> answered.put(key(actor, id), new Answered(request.digest(), receipt)));
        counters = counted;
        return receipt;
    }

    private Optional<Receipt> first(Request request, Actor actor) {
        List<Answered> known = request.ids().stream()
                .map(id -> answered.get(key(actor, id)))
                .filter(one -> one != null)
                .toList();
        if (known.stream().anyMatch(one -> !one.digest().equals(request.digest()))) {
            throw new Refusal(Reason.CONFLICT, "ACTION_ID_REUSED", "动作标识已用于另一次办理");
        }
        return known.stream().findFirst().map(Answered::receipt);
    }

    private Life visible(String caseNo, Actor actor) {
        return Optional.ofNullable(lives.get(caseNo))
                .filter(life -> Visibility.sees(actor, Reach.of(life.record())))
                .orElseThrow(() -> Visibility.unknownCase(caseNo));
    }

    private boolean brokeAPromise(String idNumber) {
        return lives.values().stream()
                .map(Life::record)
                .anyMatch(record -> isBreached(record)
                        && record.filing().applicant().idNumber().equalsIgnoreCase(idNumber));
    }

    private static boolean isBreached(CaseRecord record) {
        return record.review().tolerance() == ToleranceState.BREACHED
                && record.review().repaired() == null;
    }

    private static CaseView.Entry entry(Run.Done done) {
        RecordedAction action = done.action();
        return new CaseView.Entry(
                action.sequence(),
                action.type(),
                action.by().account(),
                action.by().name(),
                action.by().unitName(),
                action.by().window(),
                action.happenedAt(),
                action.recordedAt(),
                done.summary());
    }

    private static String key(Actor actor, String actionId) {
        return actor.account() + '/' + actionId;
    }
}
