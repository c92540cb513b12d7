package org.warmsunset.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Importer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.LineSink;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Summary;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.SqliteOption;

/** Our own side of every comparison, by the public API only. */
final class Programme {
    static final RuleSet RULES = RuleBooks.caringDaughters2019().on(MadePairing.JANUARY);
    static final FestivalCalendar FESTIVALS = FestivalCalendar.china();

    /** All of 2025, at its end. */
    static final Window YEAR = Window.yearOf(LocalDate.of(2025, 12, 31));

    /** All of 2025, on a Wednesday in the middle of a festival's greeting window. */
    static final Window MID_YEAR = Window.yearOf(LocalDate.of(2025, 10, 1));

    /** When it is, so that the harness says the same in every year. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);

    /** After all was recorded: known at then, a report comes from the records and is that of today. */
    static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    });

    private Programme() {}

    static WarmSunset on(ProgrammeStore store) {
        return new WarmSunset(store, RuleBooks.caringDaughters2019(), FESTIVALS, CLOCK).judgingOn(WORKERS);
    }

    /** Makes all lines and keeps none, as who writes them down does. */
    static Summary report(WarmSunset programme, Window window, KnownAt knownAt) {
        return programme.reports().report(window, knownAt, new LineSink() {
            @Override
            public void pairing(PairingLine line) {}

            @Override
            public void elder(ElderLine line) {}
        });
    }

    static JdbiProgrammeStore open(Path file, SqliteOption... options) {
        return JdbiProgrammeStore.sqlite(file, FieldCipher.clear(), options);
    }

    /** Imports a folder into a fresh file; tells how long that took, with closing. */
    static Rounds.Took load(Path folder, Path file) throws Exception {
        PlainJdbc.delete(file);
        return load(folder, open(file), () -> 0);
    }

    /** Imports a folder into an empty store, and closes it. */
    static Rounds.Took load(Path folder, JdbiProgrammeStore store, DoubleSupplier cpuElsewhere) throws Exception {
        return Rounds.time(cpuElsewhere, () -> {
            try (store) {
                Imported imported = new Importer(
                                store, RuleBooks.caringDaughters2019(), LocalDate.of(2026, 2, 1), "0451")
                        .checkingOn(WORKERS)
                        .importAll(ExchangeFolder.open(folder));
                if (!imported.rejected().isEmpty()) {
                    throw new IllegalStateException("rows were rejected");
                }
            }
        });
    }
}
