package org.warmsunset.bench;

/** Dice that fall the same way every time: each throw is named by three numbers, so that none depends on another. */
final class Dice {
    private final long thing;
    private final long nth;

    Dice(long thing, long nth) {
        this.thing = thing;
        this.nth = nth;
    }

    /** A number from 0 to sides - 1. */
    int roll(int what, int sides) {
        long mixed = mix(mix(mix(0x5DEECE66DL + thing) + nth) + what);
        return (int) Math.floorMod(mixed, (long) sides);
    }

    boolean chance(int what, int percent) {
        return roll(what, 100) < percent;
    }

    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
