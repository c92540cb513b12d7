package org.warmsunset.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values stand in the cells of a row; reads only what the constraints let through. */
final class Cells {
    static final char SEPARATOR = ';';

    private Cells() {}

    /** The text of a required cell. */
    static String text(@Nullable String cell) {
        if (cell == null) {
            throw new IllegalStateException("a draft with problems was made a value");
        }
        return cell;
    }

    static LocalDate day(@Nullable String cell) {
        return IsoText.day(text(cell).strip());
    }

    static Optional<LocalDate> optionalDay(@Nullable String cell) {
        return optional(cell, IsoText::day);
    }

    static Optional<Instant> optionalInstant(@Nullable String cell) {
        return optional(cell, text -> IsoText.instant(text).truncatedTo(ChronoUnit.MILLIS));
    }

    static <T> Optional<T> optional(@Nullable String cell, Function<String, T> parse) {
        return cell == null ? Optional.empty() : Optional.of(parse.apply(cell.strip()));
    }

    /** Free text, kept as it was written. */
    static Optional<String> words(@Nullable String cell) {
        return Optional.ofNullable(cell);
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String cell) {
        return optional(cell, name -> Enum.valueOf(type, name));
    }

    static <E extends Enum<E>> List<E> constants(Class<E> type, @Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        if (cell.indexOf(SEPARATOR) < 0) {
            return List.of(Enum.valueOf(type, cell.strip()));
        }
        List<E> constants = new ArrayList<>();
        for (String name : split(cell)) {
            constants.add(Enum.valueOf(type, name));
        }
        return constants;
    }

    /** The items of a list, without blanks around them and without empty items. */
    static List<String> split(@Nullable String cell) {
        List<String> items = new ArrayList<>();
        if (cell != null) {
            int from = 0;
            while (from <= cell.length()) {
                int end = cell.indexOf(SEPARATOR, from);
                end = end < 0 ? cell.length() : end;
                String item = cell.substring(from, end).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                from = end + 1;
            }
        }
        return items;
    }

    static @Nullable String cell(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : null;
    }

    static @Nullable String join(Collection<?> items) {
        if (items.isEmpty()) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        for (Object item : items) {
            if (!joined.isEmpty()) {
                joined.append(SEPARATOR);
            }
            joined.append(item);
        }
        return joined.toString();
    }

    /** The name of a constant as codes are written: {@code check-character}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
