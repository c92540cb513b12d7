package org.warmsunset.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Reading;

/** What a row says otherwise than the identity number in it: a warning, since either may be right. */
final class Disagreements {
    private static final String BIRTH = "birth_month";
    private static final String SEX = "sex";

    private Disagreements() {}

    static List<Problem> of(Draft<?> row, Reading how) {
        List<Problem> warnings = new ArrayList<>();
        Optional<ResidentId> id = row.cell("id_number", Forms.RESIDENT_ID, how);
        if (id.isPresent()) {
            YearMonth born = YearMonth.from(id.get().birthDate());
            row.cell(BIRTH, Forms.MONTH, how)
                    .filter(month -> !month.equals(born))
                    .ifPresent(month -> warnings.add(row.problem(BIRTH, "birth-differs", "value", month.toString())));
            row.cell(SEX, Forms.SEX, how)
                    .filter(sex -> sex != id.get().sex())
                    .ifPresent(sex -> warnings.add(row.problem(SEX, "sex-differs", "value", sex.code())));
        }
        return warnings;
    }
}
