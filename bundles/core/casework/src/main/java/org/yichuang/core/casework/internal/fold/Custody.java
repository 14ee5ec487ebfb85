// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.IssueFacet.HeldPaper;
import org.yichuang.ports.casework.PaperData.PaperItem;

/**
 * Who holds which papers (材料保管, R43, R44): a value. Papers only ever move from one hand to another, so none is in two
 * hands or in nobody's.
 */
public final class Custody {
    /** Who has to do something about the papers first; what a list shows of a case is the first that holds any. */
    private static final List<CustodyState> BY_URGENCY = List.of(
            CustodyState.IN_TRANSIT,
            CustodyState.AT_WINDOW,
            CustodyState.AT_ISSUING_WINDOW,
            CustodyState.IN_POST,
            CustodyState.AT_BACK_OFFICE,
            CustodyState.ARCHIVED,
            CustodyState.WITH_APPLICANT);

    private final Map<Place, Papers> papers;

    private Custody(Map<Place, Papers> papers) {
        this.papers = papers;
    }

    /** Papers of one name in one hand. */
    private record Place(String name, CustodyState holder) {}

    /** Takes who holds what. */
    public static Custody of(List<HeldPaper> held) {
        Map<Place, Papers> papers =
                new TreeMap<>(Comparator.comparing(Place::name).thenComparing(Place::holder));
        held.forEach(paper -> papers.merge(
                new Place(paper.name(), paper.holder()), new Papers(paper.originals(), paper.copies()), Papers::plus));
        return new Custody(papers);
    }

    /** Adds up what is in a pouch, name by name. */
    public static Map<String, Papers> tally(List<PaperItem> items) {
        Map<String, Papers> tally = new TreeMap<>();
        items.forEach(
                item -> tally.merge(item.name().strip(), new Papers(item.originals(), item.copies()), Papers::plus));
        return tally;
    }

    /** Returns who holds what, in the order of the names. */
    public List<HeldPaper> held() {
        return papers.entrySet().stream()
                .map(entry -> new HeldPaper(
                        entry.getKey().name(),
                        entry.getValue().originals(),
                        entry.getValue().copies(),
                        entry.getKey().holder()))
                .toList();
    }

    /** Returns what one of these holds. */
    public List<PaperItem> heldBy(CustodyState... holders) {
        List<CustodyState> wanted = Arrays.asList(holders);
        Map<String, Papers> sum = new TreeMap<>();
        papers.forEach((place, count) -> {
            if (wanted.contains(place.holder())) {
                sum.merge(place.name(), count, Papers::plus);
            }
        });
        return sum.entrySet().stream()
                .map(entry -> new PaperItem(
                        entry.getKey(),
                        entry.getValue().originals(),
                        entry.getValue().copies()))
                .toList();
    }

    /** Tells whether somebody holds any. */
    public boolean isHeldBy(CustodyState holder) {
        return !heldBy(holder).isEmpty();
    }

    /** Tells whether there are originals in one of these hands. */
    public boolean hasOriginals(CustodyState... holders) {
        return heldBy(holders).stream().anyMatch(item -> item.originals() > 0);
    }

    /** Tells whether papers of a name were ever received. */
    public boolean knows(String name) {
        return papers.keySet().stream().anyMatch(place -> place.name().equals(name));
    }

    /** Returns how many papers of a name there are in all hands. */
    public Papers all(String name) {
        return sum(place -> place.name().equals(name));
    }

    /** Returns this after papers that were not there before came into a hand. */
    public Custody plus(List<PaperItem> items, CustodyState holder) {
        Map<Place, Papers> more = copy();
        tally(items).forEach((name, count) -> put(more, new Place(name, holder), count, Papers::plus));
        return new Custody(more);
    }

    /**
     * Returns this after the counter counted everything the applicant has handed in so far: what is more than the offices
     * hold came to the window with it, out of the applicant's hands where he had it back.
     */
    public Custody upTo(List<PaperItem> total, CustodyState holder) {
        Custody result = this;
        for (Map.Entry<String, Papers> one : tally(total).entrySet()) {
            String name = one.getKey();
            Papers here = sum(place -> place.name().equals(name) && place.holder() != CustodyState.WITH_APPLICANT);
            Papers missing = one.getValue().minus(here);
            Papers back =
                    missing.atMost(papers.getOrDefault(new Place(name, CustodyState.WITH_APPLICANT), Papers.NONE));
            result = result.moved(List.of(back.named(name)), CustodyState.WITH_APPLICANT, holder)
                    .plus(List.of(missing.minus(back).named(name)), holder);
        }
        return result;
    }

    /** Returns this with what of a list is in nobody's hands yet in this hand. */
    public Custody atLeast(List<PaperItem> total, CustodyState holder) {
        return plus(
                tally(total).entrySet().stream()
                        .map(one -> one.getValue().minus(all(one.getKey())).named(one.getKey()))
                        .toList(),
                holder);
    }

    /** Returns this after papers went from one hand to another; never more than were there. */
    public Custody moved(List<PaperItem> items, CustodyState from, CustodyState to) {
        Map<Place, Papers> after = copy();
        tally(items).forEach((name, count) -> {
            Papers going = count.atMost(after.getOrDefault(new Place(name, from), Papers.NONE));
            put(after, new Place(name, from), going, Papers::minus);
            put(after, new Place(name, to), going, Papers::plus);
        });
        return new Custody(after);
    }

    /** Returns this after everything in one hand went to another. */
    public Custody moved(CustodyState from, CustodyState to) {
        return moved(heldBy(from), from, to);
    }

    /** Returns this after parcels in a hand were opened: what was in them is counted by itself. */
    Custody without(List<PaperItem> parcels, CustodyState holder) {
        Map<Place, Papers> after = copy();
        tally(parcels).forEach((name, count) -> put(after, new Place(name, holder), count, Papers::minus));
        return new Custody(after);
    }

    /** Returns who has to do something about the papers first; the applicant if there are none. */
    public CustodyState first() {
        return BY_URGENCY.stream().filter(this::isHeldBy).findFirst().orElse(CustodyState.WITH_APPLICANT);
    }

    private Map<Place, Papers> copy() {
        return of(held()).papers;
    }

    private Papers sum(Predicate<Place> wanted) {
        return papers.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Papers.NONE, Papers::plus);
    }

    private static void put(Map<Place, Papers> papers, Place place, Papers count, BinaryOperator<Papers> how) {
        Papers after = how.apply(papers.getOrDefault(place, Papers.NONE), count);
        if (after.any()) {
            papers.put(place, after);
        } else {
            papers.remove(place);
        }
    }
}
