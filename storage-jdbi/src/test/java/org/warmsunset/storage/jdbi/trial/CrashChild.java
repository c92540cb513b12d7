package org.warmsunset.storage.jdbi.trial;

import org.warmsunset.storage.ProgrammeStore;

/** Writes without end; says of each writer how many writes it found, and again after each that was acknowledged. */
final class CrashChild {
    private CrashChild() {}

    /** Takes the address of the place, the seed, the number of writers and a {@link Habit}. */
    public static void main(String[] args) {
        Place place = new Place(args[0]);
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

    private static void writeOn(ProgrammeStore store, Writer writer, int number, Habit habit) {
        try {
            for (int n = store.read(writer::stored); ; n++) {
                ChildJvm.say(number + " " + habit.acknowledged(n));
                habit.write(store, writer.write(n + 1));
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
