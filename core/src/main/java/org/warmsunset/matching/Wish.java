package org.warmsunset.matching;

/**
 * What somebody would like the other to be.
 *
 * @param trait which trait of the other
 * @param value what it should be
 * @param must whether it is a condition
 */
record Wish(String trait, String value, boolean must) {
    /** {@return the trait, since what is wished may be personal} */
    @Override
    public String toString() {
        return trait;
    }
}
