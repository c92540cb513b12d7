package org.warmsunset.town;

/** One line of an elder's relatives. */
record Relative(String relation, String name, String place, String phone) {}
