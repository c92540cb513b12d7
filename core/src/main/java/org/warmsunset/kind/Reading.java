package org.warmsunset.kind;

import java.time.LocalDate;

/**
 * What one must know to read a text that people wrote.
 *
 * @param areaCode the area code of a landline written without one, such as {@code 0451} for Harbin
 * @param today the day after which nobody can be born
 */
public record Reading(String areaCode, LocalDate today) {}
