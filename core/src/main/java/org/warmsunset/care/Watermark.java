package org.warmsunset.care;

import java.time.LocalDate;
import org.warmsunset.basics.DistrictCode;

/**
 * Until which day the records of a district are complete.
 *
 * @param district the district
 * @param completeUntil the last day of which all is recorded
 */
public record Watermark(DistrictCode district, LocalDate completeUntil) {}
