package org.warmsunset.pairing;

import java.time.LocalDate;

/**
 * That a volunteer has confirmed to know a fact of her elder.
 *
 * @param fact the fact
 * @param confirmedOn the day on which she confirmed it
 */
public record KnownFact(Fact fact, LocalDate confirmedOn) {}
