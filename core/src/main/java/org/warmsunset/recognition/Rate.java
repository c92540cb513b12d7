package org.warmsunset.recognition;

import java.util.OptionalDouble;

/**
 * A rate of duties kept: met ÷ (met + missed). Rates are compared as fractions; where nothing was met or missed there
 * is none, which is below all others.
 *
 * @param met how many findings were met
 * @param missed how many were missed
 */
public record Rate(int met, int missed) implements Comparable<Rate> {
    /** {@return the rate of nothing} */
    public static Rate none() {
        return new Rate(0, 0);
    }

    /**
     * Adds the findings of another.
     *
     * @param other the other
     * @return the rate of both together
     */
    public Rate plus(Rate other) {
        return new Rate(met + other.met, missed + other.missed);
    }

    /** {@return the rate, from 0 to 1; empty when nothing was met or missed} */
    public OptionalDouble value() {
        return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / judged());
    }

    /**
     * Tells whether it is high enough.
     *
     * @param least the least rate, 0 to 1
     * @return whether there is a rate, and it is at least that
     */
    public boolean reaches(double least) {
        return judged() > 0 && (double) met / judged() >= least;
    }

    private int judged() {
        return met + missed;
    }

    @Override
    public int compareTo(Rate other) {
        if (judged() == 0 || other.judged() == 0) {
            return Boolean.compare(judged() > 0, other.judged() > 0);
        }
        return Long.compare((long) met * other.judged(), (long) other.met * judged());
    }
}
