package org.warmsunset.storage.jdbi.trial;

import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.UnknownOutcomeException;
import org.warmsunset.storage.jdbi.Place;

/** Writes without end; says of each writer how many writes it found, and again after each that was acknowledged. */
final class CrashChild {
    private CrashChild() {}

    /** Takes the address of the place, the seed, the number of writers and a {@link Habit}. */
    public static void main(String[] args) {
        Place place = Place.at(args[0]);
        long seed = Long.parseLong(args[1]);
        int writers = Integer.parseInt(args[2]);
        Habit habit = Habit.valueOf(args[3]);
        ChildJvm.say("opening");
        ProgrammeStore store = place.open();
        for (int i = 0; i < writers; i++) {
            int number = i;
            new Thread(() -> writeOn(store, new Writer(seed, number), number, habit)).start();
        }
        ChildJvm.hear();
    }

    /** Ends when the store is broken, and says so: then nothing of the write may be there. */
    private static void writeOn(ProgrammeStore store, Writer writer, int number, Habit habit) {
        int n = -1;
        try {
            for (n = store.read(writer::stored); ; n++) {
                ChildJvm.say(number + " " + habit.acknowledged(n));
                habit.write(store, writer.write(n + 1));
            }
        } catch (BrokenException e) {
            ChildJvm.say("%d %d %s".formatted(number, n, e.reason()));
        } catch (UnknownOutcomeException e) {
            ChildJvm.say("%d %d unknown".formatted(number, n));
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
