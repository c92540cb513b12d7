package org.warmsunset.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Matchmaker;

/** How long the best match takes, beside solvers of flows at the least cost, and for many districts one by one. */
public final class MatchJob {
    private static final int ROUNDS = 3;
    private static final int TOWN_DISTRICTS = 18;
    private static final int[][] TOWNS = {{200, 1000}, {1000, 5000}, {2000, 10_000}};
    private static final int JUST_ENOUGH = 5;
    private static final int[] ROOM = {JUST_ENOUGH + 1, JUST_ENOUGH, JUST_ENOUGH - 2};
    private static final int SMALL = 200;

    private final PrintStream out;
    private final int rounds;

    MatchJob(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
        Loader.loadNativeLibraries();
    }

    /**
     * Runs it: the number of rounds (3), the volunteers of the largest town (2000), the districts (2000; 0 for none).
     */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        MatchJob job = new MatchJob(out, number(args, 0, ROUNDS));
        out.printf("Java %s; medians of %d rounds by turns%n", Runtime.version(), job.rounds);
        for (int[] town : TOWNS) {
            if (town[0] <= number(args, 1, TOWNS[2][0])) {
                job.town(new MadeTown(TOWN_DISTRICTS, town[0], town[1]));
            }
        }
        if (number(args, 2, 2000) > 0) {
            job.districts(number(args, 2, 2000));
        }
    }

    private static int number(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    /** A town without borders, with room to spare, just enough room, and too little. */
    void town(MadeTown town) throws Exception {
        for (int room : ROOM) {
            Matchmaker matchmaker = town.matchmaker(room, false);
            MatchFlow flow = new MatchFlow(town, matchmaker, room);
            Matching match = matchmaker.match();
            long worth = MatchFlow.worth(match.matched(), match.score());
            Rounds race = new Rounds();
            race.add("warm sunset, from people to proposals", () -> Rounds.time(matchmaker::match));
            race.add(
                    "OR-Tools, from arcs to flow",
                    () -> Rounds.time(() -> requireSame(worth, MatchFlow.worth(flow.orTools()))));
            race.add("OR-Tools, the search alone", () -> {
                MinCostFlow ready = flow.orTools();
                return Rounds.time(() -> requireSame(worth, MatchFlow.worth(ready)));
            });
            if (town.volunteers() <= SMALL && room == JUST_ENOUGH) {
                race.add(
                        "JGraphT, from arcs to flow",
                        () -> Rounds.time(() -> requireSame(worth, flow.worthByJgrapht())));
            }
            race.run(rounds);
            out.printf(
                    "%n%,d volunteers with room for %d, %,d elders: %,d matched, score %,d%n",
                    town.volunteers(), room, town.elders(), match.matched(), match.score());
            race.print(out, "OR-Tools, from arcs to flow", town.elders(), "elder");
        }
    }

    private static void requireSame(long ours, long theirs) {
        if (ours != theirs) {
            throw new IllegalStateException("ours is worth %d, theirs %d".formatted(ours, theirs));
        }
    }

    /** Many districts, 50 volunteers and 250 elders in each, within which pairs must be. */
    void districts(int districts) throws Exception {
        MadeTown land = new MadeTown(districts, 50 * districts, 250 * districts);
        for (int room : ROOM) {
            Matchmaker[] matchmaker = new Matchmaker[1];
            Rounds.Took taken = Rounds.time(() -> matchmaker[0] = land.matchmaker(room, true));
            Rounds race = new Rounds().add("match", () -> Rounds.time(matchmaker[0]::match));
            race.run(rounds);
            Rounds.Took took = race.median("match");
            out.printf(
                    "%n%,d districts, %,d volunteers with room for %d, %,d elders: %.2f s, CPU %.2f s"
                            + " (made and taken in: %.2f s)%n",
                    districts, land.volunteers(), room, land.elders(), took.seconds(), took.cpu(), taken.seconds());
        }
    }
}
