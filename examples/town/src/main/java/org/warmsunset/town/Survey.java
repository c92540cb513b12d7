package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;

/** What an elder answered. */
record Survey(Condition condition, List<String> hobbies, List<String> needs, LocalDate day, String surveyor) {

    /** How she is, in the words of the form. */
    record Condition(String health, String medication, String mind, String support, String living) {}
}
