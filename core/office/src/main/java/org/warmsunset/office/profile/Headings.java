package org.warmsunset.office.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.Row;

/**
 * Where a table's header stands, in one row or two, and under which heading what stands.
 *
 * @param line the row of the header, the lower one of two
 * @param places the place of each column of the profile that is there, from 0
 * @param names the heading above each place, of the upper and the lower row
 */
record Headings(long line, Map<String, Integer> places, List<String> names) {
    private static final Pattern ASIDE = Pattern.compile("[(（\\[【][^)）\\]】]*[)）\\]】]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Finds the header among the first rows: the row, or two rows together, with the most of a profile's columns.
     *
     * @param first the first rows
     * @param columns the headings of each column; {@code 亲属/姓名} is 姓名 below 亲属
     * @return the header; empty when no row has two of them, or the only one that there is
     */
    static Optional<Headings> find(List<Row> first, Map<String, List<String>> columns) {
        @Nullable Headings best = null;
        for (int i = 0; i < first.size(); i++) {
            List<String> upper = first.get(i).cells();
            Headings one = of(
                    first.get(i).line(), upper, upper.stream().map(cell -> "").toList(), columns);
            best = better(best, one);
            if (i + 1 < first.size()) {
                Row lower = first.get(i + 1);
                best = better(best, of(lower.line(), lower.cells(), upper, columns));
            }
        }
        return Optional.ofNullable(best).filter(header -> header.places().size() >= Math.min(2, columns.size()));
    }

    private static Headings better(@Nullable Headings best, Headings other) {
        return best == null || other.places().size() > best.places().size() ? other : best;
    }

    private static Headings of(long line, List<String> cells, List<String> above, Map<String, List<String>> columns) {
        int width = Math.max(cells.size(), above.size());
        List<String> groups = new ArrayList<>();
        List<String> own = new ArrayList<>();
        String group = "";
        for (int i = 0; i < width; i++) {
            String upper = i < above.size() ? above.get(i).strip() : "";
            String lower = i < cells.size() ? cells.get(i).strip() : "";
            group = upper.isEmpty() ? group : upper;
            // A heading that spans both rows stands in the upper one.
            own.add(lower.isEmpty() ? upper : lower);
            groups.add(lower.isEmpty() ? "" : group);
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<Integer> taken = new TreeSet<>();
        for (boolean below : new boolean[] {true, false}) {
            columns.forEach((column, names) -> {
                for (String name : names) {
                    int slash = name.indexOf('/');
                    if ((slash >= 0) == below && !places.containsKey(column)) {
                        place(name, slash, own, groups, taken).ifPresent(place -> {
                            places.put(column, place);
                            taken.add(place);
                        });
                    }
                }
            });
        }
        return new Headings(line, places, own);
    }

    private static Optional<Integer> place(
            String name, int slash, List<String> own, List<String> groups, Set<Integer> taken) {
        String group = slash < 0 ? "" : key(name.substring(0, slash));
        String heading = key(name.substring(slash + 1));
        for (int i = 0; i < own.size(); i++) {
            if (!taken.contains(i)
                    && key(own.get(i)).equals(heading)
                    && (group.isEmpty() || key(groups.get(i)).contains(group))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** A heading without blanks, signs, capitals and what stands in brackets. */
    static String key(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = NO_LETTER.matcher(ASIDE.matcher(plain).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? NO_LETTER.matcher(plain).replaceAll("") : bare;
    }

    /** The headings that no column took. */
    List<String> others() {
        Map<Integer, String> others = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!places.containsValue(i) && !names.get(i).isBlank()) {
                others.put(i, names.get(i));
            }
        }
        return others.keySet().stream().sorted().map(others::get).toList();
    }
}
