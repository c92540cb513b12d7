package org.warmsunset.bench;

/**
 * A table in which a peer keeps what its report needs.
 *
 * @param table its name
 * @param keep the text by which it is kept
 * @param report the text by which the report reads it
 */
record Rollup(String table, String keep, String report) {
    static Rollup periods(String report) {
        return new Rollup("met_days", "keep-periods", report);
    }

    static Rollup years() {
        return new Rollup("met_year", "keep-year", "stored-year");
    }
}
