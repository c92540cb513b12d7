package org.warmsunset.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Shape;

/**
 * The texts of a row's open fields, in the order of its file's columns. Of what is personal only an elder's needs are
 * read, which coverage counts: judging takes no more.
 *
 * @param texts the texts; null for an empty cell and for what is not read
 */
record Cells(List<@Nullable String> texts) implements Serializable {
    /** What stands for a name that must be there. */
    private static final String UNREAD = "***";

    private static final String NEEDS = "needs";

    /** Picks the cells of a row, whatever the order of the columns in its header. */
    static Cells of(DraftType<?> type, List<String> header, List<String> row) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            named.put(header.get(i), row.get(i));
        }
        List<@Nullable String> texts = new ArrayList<>();
        for (Field<?, ?> field : type.shape().fields()) {
            String text = isRead(field) ? named.get(field.name()) : null;
            texts.add(text == null || text.isEmpty() ? null : text);
        }
        return new Cells(texts);
    }

    private static boolean isRead(Field<?, ?> field) {
        return field.privacy() == Privacy.OPEN || field.name().equals(NEEDS);
    }

    /** What stands in a column; null for nothing. */
    @Nullable
    String text(DraftType<?> type, String column) {
        int place = type.columns().indexOf(column);
        return place < 0 ? null : texts.get(place);
    }

    /** What the row says. */
    <R> R of(DraftType<R> type) {
        return type.shape().build(new Shape.Cells<R>() {
            @Override
            public <T> @Nullable T of(Field<R, T> field) {
                String text = texts.get(field.place());
                if (text == null) {
                    text = field.isRequired() && field.privacy() != Privacy.OPEN ? UNREAD : null;
                }
                return text == null ? null : field.form().ofKept(text);
            }
        });
    }
}
