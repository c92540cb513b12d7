package org.warmsunset.storage.jdbi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.testkit.RandomProgramme;

/** What stores are compared by. */
final class Programmes {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-31T04:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private Programmes() {}

    static WarmSunset over(ProgrammeStore store, RandomProgramme facts) {
        return new WarmSunset(store, facts.rules(), FestivalCalendar.china(), CLOCK);
    }

    /** All that is judged. */
    static List<Object> judged(WarmSunset programme) {
        return List.of(
                programme.reports().report(Window.yearOf(AS_OF), KnownAt.now()),
                programme.reports().report(Window.yearOf(AS_OF), KnownAt.at(Instant.parse("2026-05-01T00:00:00Z"))),
                programme.reports().worklist(AS_OF),
                programme.recognition().hours(AS_OF));
    }

    /** All that is stored, but for the versions. */
    static List<Object> stored(ProgrammeStore store) {
        return store.read(session -> List.of(
                all(session.elders()),
                all(session.volunteers()),
                all(session.pairings()),
                session.careLog().ofElders(ElderId.of("-"), ElderId.of("z"), DateRange.always()),
                session.journal().page(0, 1000)));
    }

    private static <T> List<T> all(Register<?, T> register) {
        return register.page(null, 2000).stream().map(Versioned::value).toList();
    }
}
