package org.warmsunset.storage.jdbi.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists in one text. */
public final class Joined {
    private static final char END = ';';
    private static final char ESCAPE = '\\';

    private Joined() {}

    /** Codes with {@code ;} between them. */
    public static String ofCodes(Collection<? extends Enum<?>> codes) {
        StringBuilder joined = new StringBuilder();
        for (Enum<?> code : codes) {
            joined.append(joined.isEmpty() ? "" : ";").append(code.name());
        }
        return joined.toString();
    }

    public static <E extends Enum<E>> List<E> codes(Class<E> type, String joined) {
        List<E> codes = new ArrayList<>(2);
        int from = 0;
        while (from < joined.length()) {
            int end = joined.indexOf(END, from);
            end = end < 0 ? joined.length() : end;
            codes.add(Enum.valueOf(type, joined.substring(from, end)));
            from = end + 1;
        }
        return codes;
    }

    /** Any texts with {@code ;} after each; a backslash goes before a {@code ;} or a backslash of theirs. */
    public static String ofTexts(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == END || c == ESCAPE) {
                    joined.append(ESCAPE);
                }
                joined.append(c);
            }
            joined.append(END);
        }
        return joined.toString();
    }

    public static List<String> texts(String joined) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (!escaped && c == END) {
                texts.add(text.toString());
                text.setLength(0);
            } else if (escaped || c != ESCAPE) {
                text.append(c);
                escaped = false;
            } else {
                escaped = true;
            }
        }
        return texts;
    }
}
