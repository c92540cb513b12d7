package org.warmsunset.office.figures;

import java.util.List;

/**
 * A table of figures.
 *
 * @param title the title
 * @param rule by what rule it counts 口径
 * @param heads the heads of its columns
 * @param rows its rows: numbers and texts
 */
record FigureTable(String title, String rule, List<String> heads, List<List<Object>> rows) {}
