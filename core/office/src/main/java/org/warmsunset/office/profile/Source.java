package org.warmsunset.office.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the text of a cell of the exchange folder comes from. */
sealed interface Source {
    /** Gives the text for a row; empty when there is none. */
    String of(TableRow row, Profiled profiled);

    /**
     * What stands in a column, or in the cell or the heading for which the row is read once more.
     *
     * @param column the column; {@code *item} and {@code *heading} are the two others
     * @param match what of the text is taken: its first group
     * @param words codes and the like by the words that stand for them
     * @param write what is written, with the text in the place of {@code {}}
     * @param otherwise what stands for a blank cell: a text, or with a dollar sign a setting
     */
    record Cell(String column, @Nullable Pattern match, Map<String, String> words, String write, String otherwise)
            implements Source {
        @Override
        public String of(TableRow row, Profiled profiled) {
            String text = switch (column) {
                case "*item" -> row.item();
                case "*heading" -> row.heading();
                default -> row.cell(column);
            };
            if (match != null) {
                Matcher found = match.matcher(text);
                text = found.find() ? Optional.ofNullable(found.group(1)).orElse("") : "";
            }
            if (text.isBlank()) {
                return otherwise.startsWith("$") ? profiled.setting(otherwise.substring(1)) : otherwise;
            }
            String bare = text.strip();
            String word = words.containsKey(bare) ? words.get(bare) : words.get(Headings.key(text));
            return word == null ? write.replace("{}", text) : word;
        }
    }

    /**
     * The codes whose columns are ticked.
     *
     * @param codes the code of each column
     */
    record Ticks(Map<String, String> codes) implements Source {
        private static final Set<String> YES = Set.of(
                "√", "✓", "✔", "☑", "✅", "☒", "●", "■", "◆", "★", "是", "有", "需要", "需", "要", "对", "y", "yes", "v", "1",
                "1.0", "ü", "þ", "\uF0FC", "\uF0FE", "\uF052", "\uF050", "r", "p", "true");
        private static final Set<String> NO = Set.of(
                "", "□", "☐", "○", "否", "无", "没有", "不", "不需要", "n", "no", "0", "×", "✗", "x", "-", "—", "/", "false");

        @Override
        public String of(TableRow row, Profiled profiled) {
            List<String> ticked = new ArrayList<>();
            codes.forEach((column, code) -> {
                String mark = Normalizer.normalize(row.cell(column), Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT);
                if (YES.contains(mark)) {
                    ticked.add(code);
                } else if (!NO.contains(mark)) {
                    ticked.add(row.cell(column).strip());
                }
            });
            return String.join(";", ticked);
        }

        /** Whether a mark is a tick. */
        static boolean isTick(String mark) {
            return YES.contains(mark.strip().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * What stands in several columns, with their headings.
     *
     * @param columns the columns, each with how it is called
     */
    record Notes(Map<String, String> columns) implements Source {
        @Override
        public String of(TableRow row, Profiled profiled) {
            List<String> notes = new ArrayList<>();
            columns.forEach((column, name) -> {
                if (!row.cell(column).isBlank()) {
                    notes.add(
                            name.isEmpty()
                                    ? row.cell(column).strip()
                                    : name + "：" + row.cell(column).strip());
                }
            });
            return String.join("；", notes);
        }
    }

    /**
     * The id of a person: as it stands, or of who is stored with that number or that name, or one for who is new.
     *
     * @param elder whether it is an elder's, and else a volunteer's
     * @param id the source of the id itself
     * @param number that of the identity number
     * @param name that of the name
     * @param phone that of the phone
     * @param prefix what the id of somebody new begins with; null when nobody is new here
     */
    record Person(
            boolean elder,
            Source id,
            Source number,
            Source name,
            Source phone,
            @Nullable String prefix) implements Source {
        @Override
        public String of(TableRow row, Profiled profiled) {
            String given = id.of(row, profiled).strip();
            String identity = number(number.of(row, profiled));
            String called = name.of(row, profiled).strip();
            if (!given.isEmpty() || (identity.isEmpty() && called.isEmpty())) {
                return given;
            }
            Directory.People people = profiled.directory().people(elder);
            Optional<String> stored = identity.isEmpty() ? Optional.empty() : people.byNumber(identity);
            if (stored.isPresent()) {
                return stored.get();
            }
            if (!identity.isEmpty() && prefix != null) {
                return profiled.directory().newId(prefix, identity);
            }
            List<String> named = people.byName(called, phone.of(row, profiled));
            if (named.size() == 1) {
                return named.get(0);
            }
            if (named.isEmpty() && prefix != null) {
                return profiled.directory()
                        .newId(
                                prefix,
                                Directory.name(called) + phone.of(row, profiled).replaceAll("\\D", ""));
            }
            profiled.refuse(row, named.isEmpty() ? "unknown-person" : "ambiguous-person", name);
            return "";
        }

        private static String number(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            return plain.replaceAll("[^0-9A-Z]", "");
        }
    }

    /**
     * The id of what has none: a hash of what it says, so that the same row has it again.
     *
     * @param prefix what the id begins with
     * @param of the sources of what it says
     */
    record Key(String prefix, List<Source> of) implements Source {
        @Override
        public String of(TableRow row, Profiled profiled) {
            List<String> said =
                    of.stream().map(source -> source.of(row, profiled)).toList();
            boolean nothing = said.stream().allMatch(String::isEmpty);
            return nothing ? "" : prefix + Hashes.shortened(String.join("\u0000", said));
        }
    }

    /** Sources of which the first that gives a text is taken. */
    record First(List<Source> sources) implements Source {
        @Override
        public String of(TableRow row, Profiled profiled) {
            for (Source source : sources) {
                String text = source.of(row, profiled);
                if (!text.isBlank()) {
                    return text;
                }
            }
            return "";
        }
    }
}
