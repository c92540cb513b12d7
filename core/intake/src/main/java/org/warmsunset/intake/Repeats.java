package org.warmsunset.intake;

/**
 * Remembers which ids a file has named, in memory that does not grow with the file: a Bloom filter. It never overlooks
 * an id that comes again, and takes a few for one that do not.
 */
final class Repeats {
    private static final int WORDS = 1 << 21;
    private static final int BITS_PER_ID = 5;

    private final long[] bits = new long[WORDS];

    /** Adds an id; tells whether it may have been added before. */
    boolean mayRepeat(String id) {
        long hash = hash(id);
        long step = (hash >>> 32) | 1;
        boolean repeats = true;
        for (int i = 0; i < BITS_PER_ID; i++) {
            int place = (int) ((hash + i * step) >>> 7) & (WORDS * Long.SIZE - 1);
            long bit = 1L << place;
            repeats &= (bits[place >> 6] & bit) != 0;
            bits[place >> 6] |= bit;
        }
        return repeats;
    }

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 29)) * 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 32);
    }
}
