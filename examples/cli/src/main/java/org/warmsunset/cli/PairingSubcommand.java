package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;
import picocli.CommandLine.ParentCommand;

/** A step in the life of a pairing. */
abstract class PairingSubcommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private PairingCommand pairings;

    abstract Answer answer(WarmSunset programme);

    Desk desk() {
        return pairings.desk();
    }

    static LocalDate orToday(@Nullable LocalDate day, WarmSunset programme) {
        return day == null ? programme.today() : day;
    }

    static Versioned<Pairing> stored(WarmSunset programme, PairingId id) {
        return programme
                .pairings()
                .find(id)
                .orElseThrow(() -> new RefusedException(RefusedException.Reason.NOT_STORED, id.value(), null));
    }

    /** Changes a pairing, and says which step it took. */
    static Answer change(WarmSunset programme, PairingId id, String step, UnaryOperator<Pairing> change) {
        Versioned<Pairing> stored = stored(programme, id);
        Pairing changed = change.apply(stored.value());
        programme.pairings().change(changed, stored.version());
        return new Taken(changed, step);
    }

    /** Refuses a day on which there is no such pairing. */
    static void requireDuring(Pairing pairing, LocalDate day) {
        if (!pairing.spans(day)) {
            throw DeskException.problem("pairing.not-then", "pairing", pairing.id(), "day", day);
        }
    }

    @Override
    public Integer call() throws IOException {
        return desk().withProgramme(false, this::answer);
    }

    /** The pairing after the step. */
    record Taken(Pairing pairing, String step) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say(
                    "pairing." + step,
                    "pairing",
                    pairing.id(),
                    "elder",
                    pairing.elder(),
                    "volunteer",
                    pairing.volunteer(),
                    "start",
                    pairing.start(),
                    "end",
                    pairing.end().map(LocalDate::toString).orElse("")));
        }

        @Override
        public Grid grid() {
            return new Grid("pairing", "elder", "volunteer", "start", "end")
                    .row(
                            pairing.id(),
                            pairing.elder(),
                            pairing.volunteer(),
                            pairing.start(),
                            pairing.end().orElse(null));
        }
    }
}
