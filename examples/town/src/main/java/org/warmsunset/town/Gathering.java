package org.warmsunset.town;

import java.time.LocalDate;

/** Something done together in a district. */
record Gathering(String id, LocalDate day, String kinds, Phrases.Theme theme, int minutes) {}
