package org.warmsunset.matching;

import java.util.Arrays;
import java.util.Random;

/** Random tables of what pairs are worth. */
final class Tables {
    private static final int EIGHTH = 8;

    private Tables() {}

    /** One with some pairs barred, scores of which many are equal, and too little room or enough. */
    static Table random(long seed, int mostElders, int mostVolunteers) {
        Random random = new Random(seed);
        int elders = 1 + random.nextInt(mostElders);
        int[] room = new int[1 + random.nextInt(mostVolunteers)];
        int mostRoom = 1 + random.nextInt(3);
        Arrays.setAll(room, volunteer -> 1 + random.nextInt(mostRoom));
        int bars = random.nextInt(EIGHTH);
        int most = 1 + random.nextInt(1 << random.nextInt(10));
        int[][] scores = new int[elders][room.length];
        for (int[] row : scores) {
            Arrays.setAll(row, volunteer -> random.nextInt(EIGHTH) < bars ? Table.BARRED : random.nextInt(most));
        }
        return new Table(elders, room, (elder, volunteer) -> scores[elder][volunteer]);
    }
}
