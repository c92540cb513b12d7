package org.warmsunset.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Kind;
import org.warmsunset.people.Elder;

/** Walks through what is stored page by page, so that the memory it takes does not grow with the programme. */
public final class Pages {
    /** How many rows of a register or of the journal are held at once. */
    private static final int ROWS = 1000;

    /** How many elders' case files are held at once. */
    private static final int FILES = 500;

    /** How many elders' records are held at once, which may be those of many years. */
    private static final int RECORDS = 200;

    private Pages() {}

    /**
     * Walks through a register.
     *
     * @param register the register
     * @param kind the kind of its values
     * @param work takes each page, ordered by id, never an empty one
     * @param <K> an id
     * @param <V> a value
     */
    public static <K extends Comparable<K>, V> void of(
            Register<K, V> register, Kind<K, V> kind, Consumer<List<V>> work) {
        Pages.<K, List<V>>forEach(
                ROWS,
                after -> Versioned.values(register.page(after, ROWS)),
                page -> page.stream().map(kind::idOf).toList(),
                work);
    }

    /**
     * Walks through the case files of all elders.
     *
     * @param session where they are read
     * @param days the days of care that they must have
     * @param knownAt which records take part
     * @param work takes each page, ordered by elder, never an empty one
     */
    public static void ofCaseFiles(ReadSession session, DateRange days, KnownAt knownAt, Consumer<CasePage> work) {
        Pages.<ElderId, CasePage>forEach(
                FILES, after -> session.casePage(after, FILES, days, knownAt), CasePage::elders, work);
    }

    /**
     * The case files of some elders by what was known at two instants.
     *
     * @param before the files by what was known first
     * @param after those of the same elders by what was known then
     */
    public record Twice(CasePage before, CasePage after) {}

    /**
     * Walks through the case files of all elders as they were known at two instants.
     *
     * @param session where they are read
     * @param days the days of care that are wanted
     * @param before what was known first
     * @param after what was known then
     * @param work takes each page, at least one elder on it
     */
    public static void ofCaseFilesTwice(
            ReadSession session, DateRange days, KnownAt before, KnownAt after, Consumer<Twice> work) {
        Pages.<ElderId, Twice>forEach(
                FILES,
                last -> new Twice(
                        session.casePage(last, FILES, days, before), session.casePage(last, FILES, days, after)),
                pages -> pages.before().elders(),
                work);
    }

    /**
     * Walks through the access journal.
     *
     * @param session where it is read
     * @param work takes each page, ordered by number, never an empty one
     */
    public static void ofJournal(ReadSession session, Consumer<List<JournalEntry>> work) {
        Pages.<Long, List<JournalEntry>>forEach(
                ROWS,
                after -> session.journal().page(after == null ? 0 : after, ROWS),
                page -> page.stream().map(JournalEntry::number).toList(),
                work);
    }

    /**
     * The records of some elders who follow each other by id.
     *
     * @param after the elder before the first of them; null before the first of all
     * @param elders the elders, ordered by id, with or without records
     * @param records their records, ordered by elder, day and id
     */
    public record OfRecords(@Nullable ElderId after, List<Elder> elders, List<ServiceRecord> records) {}

    /**
     * Walks through the records of all elders.
     *
     * @param session where they are read
     * @param days the days whose records are read
     * @param work takes each page, ordered by elder, never one without an elder
     */
    public static void ofRecords(ReadSession session, DateRange days, Consumer<OfRecords> work) {
        Pages.<ElderId, OfRecords>forEach(
                RECORDS,
                after -> recordsAfter(session, after, days),
                page -> page.elders().stream().map(Elder::id).toList(),
                work);
    }

    /**
     * Makes a page of what is kept of other pages, of which it takes as many as it needs.
     *
     * @param after the last id of the page before; null for the first page
     * @param limit how many at most
     * @param read reads a page after an id, with so many at most
     * @param idOf gives the id of what is on it
     * @param keeps tells what is kept
     * @param <K> an id
     * @param <V> what is on the pages
     * @return what is kept, in the same order; fewer than {@code limit} only at the end
     */
    public static <K, V> List<V> sifted(
            @Nullable K after,
            int limit,
            BiFunction<@Nullable K, Integer, List<V>> read,
            Function<V, K> idOf,
            Predicate<V> keeps) {
        List<V> kept = new ArrayList<>();
        @Nullable K last = after;
        int wanted;
        List<V> page;
        do {
            wanted = limit - kept.size();
            page = read.apply(last, wanted);
            for (V each : page) {
                last = idOf.apply(each);
                if (keeps.test(each)) {
                    kept.add(each);
                }
            }
        } while (page.size() == wanted && kept.size() < limit);
        return kept;
    }

    private static OfRecords recordsAfter(ReadSession session, @Nullable ElderId after, DateRange days) {
        List<Elder> elders = Versioned.values(session.elders().page(after, RECORDS));
        List<ServiceRecord> records = elders.isEmpty()
                ? List.of()
                : session.careLog()
                        .ofElders(
                                elders.get(0).id(),
                                elders.get(elders.size() - 1).id(),
                                days);
        return new OfRecords(after, elders, records);
    }

    private static <K, P> void forEach(
            int limit, Function<@Nullable K, P> read, Function<P, List<K>> idsOf, Consumer<P> work) {
        @Nullable K after = null;
        List<K> ids;
        do {
            P page = read.apply(after);
            ids = idsOf.apply(page);
            if (!ids.isEmpty()) {
                work.accept(page);
                after = ids.get(ids.size() - 1);
            }
        } while (ids.size() == limit);
    }
}
