package org.warmsunset.office.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.intake.Problem;

/**
 * What a profile understands of a table.
 *
 * @param profile the profile
 * @param sheet the sheet; empty for a text
 * @param header the number of the row with the header, the lower one of two
 * @param columns the heading of each of the profile's columns that is there
 * @param others the headings below which nothing is taken
 * @param rows how many rows each file of the exchange folder gets
 * @param left the rows that are totals, signatures and the like
 * @param hidden the rows that the spreadsheet hides; they are taken like the others
 * @param missing the settings that the profile asks for, such as {@code district}
 * @param problems the rows that name somebody who is not stored, or one of several
 */
public record Understood(
        Profile profile,
        String sheet,
        long header,
        Map<String, String> columns,
        List<String> others,
        Map<String, Long> rows,
        List<Long> left,
        List<Long> hidden,
        Set<String> missing,
        List<Problem> problems) {}
