package org.warmsunset.matching;

/**
 * The best way to pair, with its proof: each elder has a worth and each volunteer a price, never below 0; together they
 * are never less than what a pair is worth, and just that where the two are paired; who is left over is worth nothing,
 * and room that is left over costs nothing. So the sum of all worths and prices is no less than what any way to pair is
 * worth, and just what this one is.
 *
 * <p>Immutable.
 */
final class Optimum {
    /** In the place of a volunteer: there is none. */
    static final int NOBODY = -1;

    private final Table table;
    private final long worthOfPair;
    private final int[] volunteerOf;
    private final long[] worth;
    private final long[] price;
    private final int[] left;

    /** Checks the proof. */
    Optimum(Table table, long worthOfPair, int[] volunteerOf, long[] worth, long[] price) {
        this.table = table;
        this.worthOfPair = worthOfPair;
        this.volunteerOf = volunteerOf;
        this.worth = worth;
        this.price = price;
        this.left = new int[table.volunteers()];
        for (int volunteer = 0; volunteer < left.length; volunteer++) {
            left[volunteer] = table.room(volunteer);
        }
        for (int volunteer : volunteerOf) {
            if (volunteer != NOBODY) {
                left[volunteer]--;
            }
        }
        requireProof();
    }

    private void requireProof() {
        boolean holds = true;
        for (int volunteer = 0; volunteer < left.length; volunteer++) {
            holds &= left[volunteer] >= 0 && price[volunteer] >= 0 && (left[volunteer] == 0 || price[volunteer] == 0);
        }
        for (int elder = 0; elder < volunteerOf.length; elder++) {
            int hers = volunteerOf[elder];
            holds &= worth[elder] >= 0 && (hers == NOBODY ? worth[elder] == 0 : slack(elder, hers) == 0);
            for (int volunteer = 0; volunteer < left.length; volunteer++) {
                holds &= slack(elder, volunteer) >= 0;
            }
        }
        if (!holds) {
            throw new IllegalStateException("the way to pair is not proved to be the best one");
        }
    }

    /** What all pairs are worth together, which no other way exceeds. */
    long value() {
        long value = 0;
        for (int elder = 0; elder < volunteerOf.length; elder++) {
            if (volunteerOf[elder] != NOBODY) {
                value += worthOfPair + table.score(elder, volunteerOf[elder]);
            }
        }
        return value;
    }

    /** The volunteer of an elder, or {@link #NOBODY}. */
    int volunteerOf(int elder) {
        return volunteerOf[elder];
    }

    Table table() {
        return table;
    }

    int left(int volunteer) {
        return left[volunteer];
    }

    long worth(int elder) {
        return worth[elder];
    }

    long price(int volunteer) {
        return price[volunteer];
    }

    /** By how much the sum falls when the two are paired and nothing else changes; the greatest number if barred. */
    long slack(int elder, int volunteer) {
        int score = table.score(elder, volunteer);
        return score == Table.BARRED ? Long.MAX_VALUE : worth[elder] + price[volunteer] - worthOfPair - score;
    }
}
