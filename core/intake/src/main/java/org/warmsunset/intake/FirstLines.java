package org.warmsunset.intake;

/**
 * Remembers on which line each id of a file stood first, in 12 bytes an id whatever its length. Ids are told apart by
 * 64 bits of hash, so a hit is a suspicion that the caller confirms.
 */
final class FirstLines {
    private static final int SMALLEST = 1 << 10;

    private long[] hashes = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int size;

    /** The line on which the id, or one of the same hash, stood first; 0 when it is new, and then it is remembered. */
    int putIfAbsent(String id, long line) {
        if (2 * size >= hashes.length) {
            grow();
        }
        long hash = hash(id);
        int at = slot(hash);
        if (lines[at] == 0) {
            hashes[at] = hash;
            lines[at] = Math.toIntExact(line);
            size++;
            return 0;
        }
        return lines[at];
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (lines[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[2 * oldHashes.length];
        lines = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldLines[i] != 0) {
                int at = slot(oldHashes[i]);
                hashes[at] = oldHashes[i];
                lines[at] = oldLines[i];
            }
        }
    }

    /** FNV-1a, finished by a multiplication that spreads the low bits. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 29)) * 0x9e3779b97f4a7c15L;
    }
}
