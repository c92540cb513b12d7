package org.warmsunset.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.ProgrammeStore;

/**
 * What it costs to keep day sets, or a rollup, with every record that is written: what the writing takes longer for it.
 * Attempts change neither, so that they show what the writing takes without.
 */
final class Upkeep {
    private static final String WITHOUT = " without";
    private static final int ROWS = 1_000;
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 1);

    private final Rounds race = new Rounds();
    private final Map<String, String> measured = new TreeMap<>();
    private final int pairings;
    private int next;

    Upkeep(int pairings) {
        this.pairings = pairings;
    }

    Upkeep add(String name, ProgrammeStore store) {
        race.add(name + WITHOUT, () -> append(store, Optional.of(Outcome.ATTEMPTED)));
        race.add(name, () -> append(store, Optional.empty()));
        measured.put(name, name + WITHOUT);
        return this;
    }

    Upkeep add(String name, Engine engine, Rollup rollup) {
        String without = engine.name() + WITHOUT;
        race.add(without, () -> write(engine, List.of()));
        race.add(name, () -> write(engine, List.of(rollup)));
        measured.put(name, without);
        return this;
    }

    /** Measures all; tells by the name what one row takes. */
    Map<String, Rounds.Took> run(int rounds) throws Exception {
        race.warmUp(0).run(2 * rounds);
        Map<String, Rounds.Took> upkeep = new TreeMap<>();
        measured.forEach((name, without) ->
                upkeep.put(name, race.median(name).minus(race.median(without)).per(ROWS)));
        return upkeep;
    }

    private Rounds.Took append(ProgrammeStore store, Optional<Outcome> outcome) throws Exception {
        List<ServiceRecord> records = records(outcome);
        return Rounds.time(() -> store.write(session -> {
            session.careLog().append(records);
            return null;
        }));
    }

    private Rounds.Took write(Engine engine, List<Rollup> kept) throws Exception {
        List<Object[]> rows = records(kept.isEmpty() ? Optional.of(Outcome.ATTEMPTED) : Optional.empty()).stream()
                .map(PeerRows::row)
                .toList();
        for (Rollup rollup : kept) {
            engine.keep(rollup);
        }
        Rounds.Took took = Rounds.time(engine::cpuElsewhere, () -> engine.write(rows));
        for (Rollup rollup : kept) {
            engine.cease(rollup);
        }
        return took;
    }

    private List<ServiceRecord> records(Optional<Outcome> outcome) {
        List<ServiceRecord> records = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            Dice dice = new Dice(next++, -3);
            MadePairing pairing = new MadePairing(dice.roll(1, pairings));
            records.add(ServiceRecord.builder()
                    .id(RecordId.of("U%09d".formatted(next)))
                    .elder(ElderId.of(pairing.elder()))
                    .volunteer(VolunteerId.of(pairing.volunteer()))
                    .day(DECEMBER.plusDays(dice.roll(2, 28)))
                    .addKinds(dice.chance(3, 80) ? ServiceKind.CHAT : ServiceKind.ACTIVITY)
                    .minutes(25)
                    .outcome(outcome)
                    .recordedAt(Programme.CLOCK.instant())
                    .build());
        }
        return records;
    }
}
