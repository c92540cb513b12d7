package org.warmsunset.matching;

import java.util.Arrays;

/**
 * What the pairs of some elders and volunteers are worth, and how much room each volunteer has. The scores lie row by
 * row: an elder's row when there is room for all of them, else a volunteer's, so that the search begins on the side
 * that is used up.
 */
final class Table {
    /** The score of a pair that is barred; all others are 0 or more. */
    static final int BARRED = -1;

    private final int[][] rows;
    private final int[] room;
    private final boolean byElder;
    private final int elders;

    /** Gives the score of a pair by the places of the two, or {@link #BARRED}. */
    @FunctionalInterface
    interface Scores {
        int of(int elder, int volunteer);
    }

    Table(int elders, int[] room, Scores scores) {
        this.elders = elders;
        this.room = Arrays.stream(room).map(places -> Math.min(places, elders)).toArray();
        this.byElder = elders <= Arrays.stream(this.room).asLongStream().sum();
        this.rows = byElder ? new int[elders][room.length] : new int[room.length][elders];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                rows[row][column] = byElder ? scores.of(row, column) : scores.of(column, row);
            }
        }
    }

    int elders() {
        return elders;
    }

    int volunteers() {
        return room.length;
    }

    int room(int volunteer) {
        return room[volunteer];
    }

    /** The score of a pair, or {@link #BARRED}. */
    int score(int elder, int volunteer) {
        return byElder ? rows[elder][volunteer] : rows[volunteer][elder];
    }

    boolean isByElder() {
        return byElder;
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return byElder ? room.length : elders;
    }

    int[] row(int row) {
        return rows[row];
    }

    /** How many a row takes at most. */
    int ofRow(int row) {
        return byElder ? 1 : room[row];
    }

    /** How many a column takes at most. */
    int ofColumn(int column) {
        return byElder ? room[column] : 1;
    }

    /**
     * What one more pair is worth beside its score: more than all scores together, so that no sum of scores outweighs a
     * pair less.
     */
    long worthOfPair() {
        int most = 0;
        for (int[] row : rows) {
            for (int score : row) {
                most = Math.max(most, score);
            }
        }
        long pairs = Math.min(elders, Arrays.stream(room).asLongStream().sum());
        return Math.addExact(Math.multiplyExact((long) most, pairs), 1);
    }
}
