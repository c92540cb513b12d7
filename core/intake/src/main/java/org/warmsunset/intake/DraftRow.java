package org.warmsunset.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft and where it came from.
 *
 * @param <D> the record
 * @param type the file
 * @param line the line on which its row begins, from 1
 * @param draft the draft
 */
public record DraftRow<D extends Record>(DraftType<D> type, long line, D draft) {
    /**
     * Makes a problem of this row.
     *
     * @param column the column; null for the whole row
     * @param code the code
     * @param details what the sentence names, a name and its text by turns
     * @return the problem
     */
    public Problem problem(@Nullable String column, String code, String... details) {
        Problem.Builder problem =
                Problem.builder().file(type.file()).line(Math.toIntExact(line)).code(code);
        if (column != null) {
            problem.column(column);
        }
        for (int i = 0; i < details.length; i += 2) {
            problem.putDetails(details[i], details[i + 1]);
        }
        return problem.build();
    }

    /** {@return the cells of the draft, in the order of the type's columns} */
    public List<@Nullable String> cells() {
        return type.cells(draft);
    }
}
