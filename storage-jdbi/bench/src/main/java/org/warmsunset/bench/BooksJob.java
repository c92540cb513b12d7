package org.warmsunset.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.States;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Counts;
import org.warmsunset.report.Summary;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;

/**
 * What a verdict costs by the default book of nine duties, and by one of twenty with tiers, incidents and duties that
 * are owed to elders: both over the same store, by turns.
 */
public final class BooksJob {
    private static final List<String> TIERS = List.of("HIGH", "KEY", "GENERAL");
    private static final int CHUNK = 2_000;

    private BooksJob() {}

    /** Runs it: how many pairings (20000), how many rounds (5), how many seconds of warming up for each (10). */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int pairings = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        Path folder = Files.createTempDirectory("warm-sunset-bench");
        try (ProgrammeStore store = Programme.open(folder.resolve("books.db"))) {
            MadeStore.fill(store, pairings);
            addArchive(store);
            run(out, store, pairings, rounds, warmUp);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void run(PrintStream out, ProgrammeStore store, int pairings, int rounds, int warmUp)
            throws Exception {
        Rounds race = new Rounds();
        Map<String, Long> verdicts = new LinkedHashMap<>();
        for (RuleBook book : List.of(RuleBooks.caringDaughters2019(), twentyDuties())) {
            WarmSunset programme = WarmSunset.of(store, book);
            verdicts.put(book.name(), verdicts(programme.reports().summary(Programme.YEAR, KnownAt.now())));
            race.add(
                    book.name(),
                    () -> Rounds.timeOften(() -> 0, () -> programme.reports().summary(Programme.YEAR, KnownAt.now())));
        }
        race.warmUp(warmUp).run(rounds);
        out.printf("%n%,d pairings; Java %s; medians of %d rounds by turns%n%n", pairings, Runtime.version(), rounds);
        verdicts.forEach((book, number) -> out.printf(
                "%-24s %,12d verdicts %8.3f us a pairing %8.1f ns a verdict%n",
                book,
                number,
                race.median(book).seconds() * 1e6 / pairings,
                race.median(book).seconds() * 1e9 / number));
    }

    private static long verdicts(Summary summary) {
        return sum(summary.pairings().totals())
                + (summary.listed() == null ? 0 : sum(summary.listed().totals()));
    }

    private static long sum(Counts counts) {
        return (long) counts.met() + counts.missed() + counts.excused() + counts.pending() + counts.unknown();
    }

    private static RuleBook twentyDuties() throws IOException {
        try (Reader json = new InputStreamReader(
                Objects.requireNonNull(BooksJob.class.getResourceAsStream("twenty-duties.json")),
                StandardCharsets.UTF_8)) {
            return RuleBooks.read(json);
        }
    }

    /** A tier for each elder, another for each fifth from mid-year on, and a fall or a discharge for each third. */
    private static void addArchive(ProgrammeStore store) {
        List<ElderId> elders = new ArrayList<>();
        store.read(session -> {
            Pages.of(
                    session.elders(),
                    ElderKind.ELDER,
                    page -> page.stream().map(Elder::id).forEach(elders::add));
            return elders;
        });
        for (int first = 0; first < elders.size(); first += CHUNK) {
            List<Entry> entries = new ArrayList<>();
            for (int number = first; number < Math.min(elders.size(), first + CHUNK); number++) {
                add(entries, elders.get(number), number);
            }
            store.write(session -> {
                session.entries().insert(entries);
                return entries;
            });
        }
    }

    private static void add(List<Entry> entries, ElderId elder, int number) {
        LocalDate year = Programme.YEAR.from();
        entries.add(tier(elder, "T" + number, year.minusDays(30), number));
        if (number % 5 == 0) {
            entries.add(tier(elder, "U" + number, year.plusDays(180), number + 1));
        }
        if (number % 3 == 0) {
            entries.add(Entry.builder(Incidents.SORT)
                    .id(EntryId.of("I" + number))
                    .elder(elder)
                    .day(year.plusDays(number % 300))
                    .put(Incidents.KIND, number % 2 == 0 ? "FALL" : "DISCHARGED")
                    .build());
        }
    }

    private static Entry tier(ElderId elder, String id, LocalDate from, int number) {
        return Entry.builder(States.SORT)
                .id(EntryId.of(id))
                .elder(elder)
                .day(from)
                .put(States.TIER, TIERS.get(number % TIERS.size()))
                .build();
    }
}
