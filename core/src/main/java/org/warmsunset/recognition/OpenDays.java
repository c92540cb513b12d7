package org.warmsunset.recognition;

import java.util.Arrays;

/**
 * What one volunteer served on days that are not added up yet. Each service is one number, so that a month of a large
 * programme stays small: the day, whether its minutes are known by the clock, the minute of the day at which it began,
 * and how long it took; so in their order those of a day lie together, and those by the clock as they began.
 */
final class OpenDays {
    private static final int DAY = 23;
    private static final long BY_THE_CLOCK = 1L << 22;
    private static final int FROM = 11;
    private static final long MINUTE = (1L << FROM) - 1;

    private long[] services = new long[4];
    private int size;

    /** Adds minutes of which only the day is known. */
    void add(long day, int minutes) {
        put(day << DAY | minutes);
    }

    /** Adds minutes of a day from one of its minutes on. */
    void add(long day, int from, int minutes) {
        put(day << DAY | BY_THE_CLOCK | (long) from << FROM | minutes);
    }

    private void put(long service) {
        if (size == services.length) {
            services = Arrays.copyOf(services, 2 * size);
        }
        services[size++] = service;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds up the days before a day, each up to the cap, and forgets them. */
    long settle(long before, int cap) {
        Arrays.sort(services, 0, size);
        long settled = 0;
        int next = 0;
        while (next < size && services[next] >> DAY < before) {
            int end = endOfDay(next);
            settled += Math.min(minutes(next, end), cap);
            next = end;
        }
        System.arraycopy(services, next, services, 0, size - next);
        size -= next;
        return settled;
    }

    private int endOfDay(int first) {
        int end = first;
        while (end < size && services[end] >> DAY == services[first] >> DAY) {
            end++;
        }
        return end;
    }

    /** The minutes of a day; one that two services cover counts once. */
    private int minutes(int first, int end) {
        int minutes = 0;
        int covered = 0;
        for (int i = first; i < end; i++) {
            int length = (int) (services[i] & MINUTE);
            if ((services[i] & BY_THE_CLOCK) == 0) {
                minutes += length;
            } else {
                int from = (int) (services[i] >> FROM & MINUTE);
                int to = from + length;
                minutes += Math.max(0, to - Math.max(from, covered));
                covered = Math.max(covered, to);
            }
        }
        return minutes;
    }
}
