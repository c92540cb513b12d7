package org.warmsunset.archive;

import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field.Privacy;

/**
 * Contents as a store keeps them, those of each privacy in one text: {@code name=content}, with {@code ;} between them
 * and {@code \} before a mark that is part of a content.
 */
final class ContentsText {
    private ContentsText() {}

    /** Writes the contents of one privacy; empty when there are none. */
    static String of(Entry entry, Privacy privacy) {
        StringBuilder text = new StringBuilder();
        for (Column<?> column : entry.sort().columns()) {
            if (column.privacy() == privacy) {
                append(text, column, entry.contents());
            }
        }
        return text.toString();
    }

    private static <T> void append(StringBuilder text, Column<T> column, Contents contents) {
        T content = contents.of(column);
        if (content != null) {
            text.append(text.isEmpty() ? "" : ";").append(column.name()).append('=');
            String kept = column.form().kept(content);
            for (int i = 0; i < kept.length(); i++) {
                char c = kept.charAt(i);
                text.append(c == ';' || c == '\\' ? "\\" : "").append(c);
            }
        }
    }

    /** Adds what was written. */
    static Contents read(Sort sort, @Nullable String text, Contents before) {
        Contents contents = before;
        if (text != null && !text.isEmpty()) {
            StringBuilder item = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ';') {
                    contents = with(sort, item.toString(), contents);
                    item.setLength(0);
                } else {
                    item.append(c == '\\' ? text.charAt(++i) : c);
                }
            }
            contents = with(sort, item.toString(), contents);
        }
        return contents;
    }

    private static Contents with(Sort sort, String item, Contents contents) {
        int end = item.indexOf('=');
        String name = item.substring(0, end);
        for (Column<?> column : sort.columns()) {
            if (column.name().equals(name)) {
                return with(column, item.substring(end + 1), contents);
            }
        }
        throw new IllegalArgumentException("a " + sort + " has no column " + name);
    }

    private static <T> Contents with(Column<T> column, String kept, Contents contents) {
        return contents.with(column, column.form().ofKept(kept));
    }
}
