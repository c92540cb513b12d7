package org.warmsunset.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Records that come in one by one, each kept when the call returns: from one caller, and from many at once. */
final class RecordRace {
    static final int CALLERS = 64;

    private static final int MOST_FROM_ONE = 200;
    private static final int MOST_FROM_MANY = 50 * CALLERS;

    private final PrintStream out;
    private final int rounds;
    private final int fromOne;
    private final int fromMany;
    private final MadeNews news;

    RecordRace(PrintStream out, int rounds, int pairings) {
        this.out = out;
        this.rounds = rounds;
        this.fromOne = Math.min(MOST_FROM_ONE, pairings / 5);
        this.fromMany = Math.min(MOST_FROM_MANY, pairings * 2);
        this.news = new MadeNews(pairings);
    }

    void run(String title, Map<String, Desk> desks) throws Exception {
        Rounds race = new Rounds();
        Map<String, Integer> records = new TreeMap<>();
        try (Crowd one = new Crowd(1);
                Crowd many = new Crowd(CALLERS)) {
            for (Map.Entry<String, Desk> desk : desks.entrySet()) {
                add(race, records, desk.getKey() + ", 1 caller", one, fromOne, desk.getValue());
                add(race, records, desk.getKey() + ", %d callers".formatted(CALLERS), many, fromMany, desk.getValue());
            }
            race.run(rounds);
        }
        out.printf("%n**Durable records one by one, %s**%n%n", title);
        out.println("| | records/s | µs/record | CPU µs |\n| --- | ---: | ---: | ---: |");
        records.forEach((name, many) -> {
            Rounds.Took each = race.median(name).per(many);
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f | %.1f |",
                    name,
                    1 / each.seconds(),
                    each.seconds() * 1e6,
                    each.cpu() * 1e6));
        });
    }

    private void add(Rounds race, Map<String, Integer> records, String name, Crowd crowd, int many, Desk desk) {
        records.put(name, many);
        race.add(name, () -> Rounds.time(desk::cpuElsewhere, () -> crowd.each(many, () -> desk.keep(news.next()))));
    }
}
