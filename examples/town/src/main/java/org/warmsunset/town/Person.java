package org.warmsunset.town;

import java.time.LocalDate;

/** Someone made up. */
record Person(String name, boolean woman, LocalDate born) {

    String sex() {
        return woman ? "F" : "M";
    }

    int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }
}
