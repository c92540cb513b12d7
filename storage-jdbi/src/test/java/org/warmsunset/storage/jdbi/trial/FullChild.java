package org.warmsunset.storage.jdbi.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.StoreException;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.WriteSession;
import org.warmsunset.storage.jdbi.Place;

/** Writes until no file may grow any more, says what it is told, and then still reads. */
final class FullChild {
    private FullChild() {}

    /** Takes the address of the place, the seed, and how many writes of the writer make one. */
    public static void main(String[] args) {
        Writer writer = new Writer(Long.parseLong(args[1]), 0);
        int many = Integer.parseInt(args[2]);
        try (ProgrammeStore store = Place.at(args[0]).open()) {
            ChildJvm.say(writeUntilFull(store, writer, many));
            ChildJvm.say("stored " + store.read(writer::stored));
        }
    }

    private static String writeUntilFull(ProgrammeStore store, Writer writer, int many) {
        int n = 0;
        try {
            while (true) {
                List<Consumer<WriteSession>> steps = new ArrayList<>();
                for (int i = 1; i <= many; i++) {
                    steps.addAll(writer.write(n + i));
                }
                Habit.RIGHT.write(store, steps);
                n += many;
                ChildJvm.say("acknowledged " + n);
            }
        } catch (StoreException e) {
            return outcome(e);
        }
    }

    private static String outcome(StoreException e) {
        if (e instanceof BrokenException broken) {
            return broken.reason().name();
        }
        return e instanceof UnknownOutcomeException ? "UNKNOWN" : e.toString();
    }
}
