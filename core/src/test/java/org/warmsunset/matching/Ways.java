package org.warmsunset.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** All ways to pair those of a small table, one by one. */
final class Ways {
    private final Table table;
    private final List<Way> all = new ArrayList<>();

    /** A way: the volunteer of each elder, or none; how many are matched, and the sum of their scores. */
    record Way(List<Integer> volunteerOf, int matched, long score) implements Comparable<Way> {
        static Way of(Table table, IntUnaryOperator volunteerOf) {
            List<Integer> all = new ArrayList<>();
            int matched = 0;
            long score = 0;
            for (int elder = 0; elder < table.elders(); elder++) {
                int volunteer = volunteerOf.applyAsInt(elder);
                all.add(volunteer);
                if (volunteer != Optimum.NOBODY) {
                    matched++;
                    score += table.score(elder, volunteer);
                }
            }
            return new Way(all, matched, score);
        }

        @Override
        public int compareTo(Way other) {
            return matched != other.matched
                    ? Integer.compare(matched, other.matched)
                    : Long.compare(score, other.score);
        }

        boolean isLegal(Table table) {
            int[] left = new int[table.volunteers()];
            Arrays.setAll(left, table::room);
            boolean legal = true;
            for (int elder = 0; elder < volunteerOf.size(); elder++) {
                int volunteer = volunteerOf.get(elder);
                legal &= volunteer == Optimum.NOBODY
                        || (left[volunteer]-- > 0 && table.score(elder, volunteer) != Table.BARRED);
            }
            return legal;
        }
    }

    private Ways(Table table) {
        this.table = table;
        int[] left = new int[table.volunteers()];
        Arrays.setAll(left, table::room);
        add(new int[table.elders()], 0, left);
    }

    static List<Way> of(Table table) {
        return new Ways(table).all;
    }

    private void add(int[] volunteerOf, int elder, int[] left) {
        if (elder == volunteerOf.length) {
            all.add(Way.of(table, each -> volunteerOf[each]));
            return;
        }
        volunteerOf[elder] = Optimum.NOBODY;
        add(volunteerOf, elder + 1, left);
        for (int volunteer = 0; volunteer < left.length; volunteer++) {
            if (left[volunteer] > 0 && table.score(elder, volunteer) != Table.BARRED) {
                left[volunteer]--;
                volunteerOf[elder] = volunteer;
                add(volunteerOf, elder + 1, left);
                left[volunteer]++;
            }
        }
    }
}
