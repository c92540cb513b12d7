package org.warmsunset.matching;

import java.util.Arrays;

/**
 * Finds the best way to pair: place by place of the rows, each by the shortest way of changes to what was found before
 * (successive shortest paths with prices, after Kuhn, Munkres, and Jonker and Volgenant). A row has a worth and a
 * column a price, never below 0; together they are never less than what a pair is worth, and just that where the two
 * are paired. That proves in the end that no other way is better.
 *
 * <p>Used once, by one thread.
 */
final class Search {
    private static final int NONE = Optimum.NOBODY;

    /** Farther than any column that can be reached. */
    private static final long FAR = Long.MAX_VALUE;

    private final Table table;
    private final long worthOfPair;
    private final long[] worth;
    private final long[] price;

    /** The rows that each column has, in its first places. */
    private final int[][] rowsOf;

    private final int[] places;

    /** How far each column is, by the row before it, while a way is looked for. */
    private final long[] distance;

    private final int[] rowBefore;

    /** The columns that were the nearest ones, in that order: those that are passed, then those at hand. */
    private final int[] nearest;

    private int passed;
    private int found;

    /** The row that had better leave a place empty, and how far that is, should nothing be nearer. */
    private int emptied;

    private long shortest;

    /** The rows that are reached, in that order; how far each is, and the column of its by which it is. */
    private final int[] reached;

    private int rows;
    private final boolean[] isReached;
    private final long[] rowDistance;
    private final int[] columnBefore;

    private Search(Table table) {
        this.table = table;
        this.worthOfPair = table.worthOfPair();
        this.worth = new long[table.rows()];
        this.price = new long[table.columns()];
        this.rowsOf = new int[table.columns()][1];
        this.places = new int[table.columns()];
        this.distance = new long[table.columns()];
        this.rowBefore = new int[table.columns()];
        this.nearest = new int[table.columns()];
        this.reached = new int[table.rows()];
        this.isReached = new boolean[table.rows()];
        this.rowDistance = new long[table.rows()];
        this.columnBefore = new int[table.rows()];
    }

    /** Finds the best way to pair. */
    static Optimum in(Table table) {
        Search search = new Search(table);
        for (int row = 0; row < table.rows(); row++) {
            int left = table.ofRow(row);
            while (left > 0 && search.place(row)) {
                left--;
            }
        }
        return search.optimum();
    }

    private Optimum optimum() {
        int[] volunteerOf = new int[table.elders()];
        Arrays.fill(volunteerOf, NONE);
        for (int column = 0; column < places.length; column++) {
            for (int i = 0; i < places[column]; i++) {
                int row = rowsOf[column][i];
                volunteerOf[table.isByElder() ? row : column] = table.isByElder() ? column : row;
            }
        }
        return table.isByElder()
                ? new Optimum(table, worthOfPair, volunteerOf, worth, price)
                : new Optimum(table, worthOfPair, volunteerOf, price, worth);
    }

    /** Fills one more place of a row; false when it had better stay empty. */
    private boolean place(int source) {
        Arrays.fill(distance, FAR);
        passed = 0;
        found = 0;
        rows = 0;
        emptied = source;
        shortest = worth[source];
        long far = -FAR;
        int end = reach(source, NONE, 0, far);
        while (end == NONE && far < shortest) {
            if (passed < found) {
                end = reachRowsOf(nearest[passed++], far);
            } else {
                far = leastBeyond(far);
                end = far < shortest ? findAll(far) : NONE;
            }
        }
        reprice(end == NONE ? shortest : far);
        if (end != NONE) {
            add(end, rowBefore[end]);
        }
        moveBack(end == NONE ? emptied : rowBefore[end]);
        return end != NONE || emptied != source;
    }

    /** Goes from the rows that have a column, any of which could leave a place empty instead. */
    private int reachRowsOf(int column, long far) {
        int end = NONE;
        for (int i = 0; i < places[column] && end == NONE; i++) {
            int row = rowsOf[column][i];
            if (!isReached[row]) {
                end = reach(row, column, far, far);
                if (far + worth[row] < shortest) {
                    shortest = far + worth[row];
                    emptied = row;
                }
            }
        }
        return end;
    }

    /** Goes from a row to all columns; gives one with a free place when none is nearer. */
    private int reach(int row, int column, long far, long least) {
        isReached[row] = true;
        reached[rows++] = row;
        rowDistance[row] = far;
        columnBefore[row] = column;
        int[] scores = table.row(row);
        long from = far + worth[row] - worthOfPair;
        int free = NONE;
        for (int i = 0; i < scores.length; i++) {
            int score = scores[i];
            long through = from - score + price[i];
            if (through < distance[i] && score != Table.BARRED) {
                distance[i] = through;
                rowBefore[i] = row;
                if (through == least) {
                    nearest[found++] = i;
                    free = isFree(i) ? i : free;
                }
            }
        }
        return free;
    }

    private boolean isFree(int column) {
        return places[column] < table.ofColumn(column);
    }

    /** The next distance at which there is a column. */
    private long leastBeyond(long far) {
        long least = FAR;
        for (long each : distance) {
            if (each > far && each < least) {
                least = each;
            }
        }
        return least;
    }

    /** Finds all columns at a distance; gives one of them with a free place, if there is one. */
    private int findAll(long far) {
        int free = NONE;
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] == far) {
                nearest[found++] = i;
                free = isFree(i) ? i : free;
            }
        }
        return free;
    }

    /** Lets nothing on the way be dearer than it is worth, and nothing else cheaper. */
    private void reprice(long length) {
        for (int i = 0; i < passed; i++) {
            price[nearest[i]] += length - distance[nearest[i]];
        }
        for (int i = 0; i < rows; i++) {
            worth[reached[i]] -= length - rowDistance[reached[i]];
            isReached[reached[i]] = false;
        }
    }

    /** Lets each row on the way back leave the column that it had for the row before. */
    private void moveBack(int last) {
        int row = last;
        while (columnBefore[row] != NONE) {
            int column = columnBefore[row];
            replace(column, row, rowBefore[column]);
            row = rowBefore[column];
        }
    }

    private void replace(int column, int row, int other) {
        int i = 0;
        while (rowsOf[column][i] != row) {
            i++;
        }
        rowsOf[column][i] = other;
    }

    private void add(int column, int row) {
        if (places[column] == rowsOf[column].length) {
            rowsOf[column] = Arrays.copyOf(rowsOf[column], 2 * places[column]);
        }
        rowsOf[column][places[column]++] = row;
    }
}
