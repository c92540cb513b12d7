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

    /** The columns: first those whose rows are reached, in the order of their distance, then the others. */
    private final int[] columns;

    /** The rows that are reached, in that order, how far each is, and the column of theirs by which they are. */
    private final int[] reached;

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
        this.columns = new int[table.columns()];
        this.reached = new int[table.rows()];
        this.isReached = new boolean[table.rows()];
        this.rowDistance = new long[table.rows()];
        this.columnBefore = new int[table.rows()];
        Arrays.setAll(columns, column -> column);
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

    /** Fills one more place of a row; false when this or another one's place had better stay empty. */
    private boolean place(int source) {
        Arrays.fill(distance, Long.MAX_VALUE);
        int rows = reach(source, NONE, 0, 0);
        int emptied = source;
        long shortest = worth[source];
        int settled = 0;
        int end = NONE;
        while (end == NONE && settled < columns.length) {
            bringNearest(settled);
            int column = columns[settled];
            if (distance[column] >= shortest) {
                break;
            }
            if (places[column] < table.ofColumn(column)) {
                end = column;
                shortest = distance[column];
            } else {
                settled++;
                int before = rows;
                rows = reachRowsOf(column, rows);
                for (int i = before; i < rows; i++) {
                    int row = reached[i];
                    if (distance[column] + worth[row] < shortest) {
                        shortest = distance[column] + worth[row];
                        emptied = row;
                    }
                }
            }
        }
        reprice(shortest, settled, rows);
        if (end != NONE) {
            add(end, rowBefore[end]);
            moveBack(rowBefore[end]);
        } else {
            moveBack(emptied);
        }
        return emptied != source || end != NONE;
    }

    private int reachRowsOf(int column, int rows) {
        int more = rows;
        for (int i = 0; i < places[column]; i++) {
            if (!isReached[rowsOf[column][i]]) {
                more = reach(rowsOf[column][i], column, distance[column], more);
            }
        }
        return more;
    }

    /** Goes from a row to all columns. */
    private int reach(int row, int column, long far, int rows) {
        isReached[row] = true;
        reached[rows] = row;
        rowDistance[row] = far;
        columnBefore[row] = column;
        int[] scores = table.row(row);
        long from = far + worth[row] - worthOfPair;
        for (int i = 0; i < scores.length; i++) {
            int score = scores[i];
            long through = from - score + price[i];
            if (through < distance[i] && score != Table.BARRED) {
                distance[i] = through;
                rowBefore[i] = row;
            }
        }
        return rows + 1;
    }

    /** Of the nearest columns that are left, takes one that has a free place, if one has. */
    private void bringNearest(int settled) {
        long least = Long.MAX_VALUE;
        int nearest = settled;
        boolean free = false;
        for (int i = settled; i < columns.length; i++) {
            int column = columns[i];
            long far = distance[column];
            if (far < least || (far == least && !free)) {
                boolean hasPlace = places[column] < table.ofColumn(column);
                if (far < least || hasPlace) {
                    least = far;
                    nearest = i;
                    free = hasPlace;
                }
            }
        }
        int column = columns[nearest];
        columns[nearest] = columns[settled];
        columns[settled] = column;
    }

    /** Makes the way as good as what was found before: no slack on it, and none below 0 elsewhere. */
    private void reprice(long length, int settled, int rows) {
        for (int i = 0; i < settled; i++) {
            price[columns[i]] += length - distance[columns[i]];
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
