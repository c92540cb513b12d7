package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.people.Relative;

/**
 * A row of {@code relatives.csv}, unchecked. Null is an empty cell.
 *
 * @param elderId whose relative
 * @param relation the relation, such as 女儿
 * @param name the name
 * @param workplaceOrResidence the place of work or usual residence
 * @param phone the phone
 */
public record RelativeDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String elderId,

        @NotBlank(message = "{required}") @Size(max = 50, message = "{too-long}") @Nullable
        String relation,

        @Personal @NotBlank(message = "{required}") @Size(max = 100, message = "{too-long}") @Nullable
        String name,

        @Personal @Size(max = 300, message = "{too-long}") @Nullable
        String workplaceOrResidence,

        @Personal @Phone @Nullable String phone) {

    /**
     * Writes a relative down.
     *
     * @param elder whose relative
     * @param relative the relative
     * @return the draft
     */
    public static RelativeDraft of(ElderId elder, Relative relative) {
        return new RelativeDraft(
                elder.value(),
                relative.relation(),
                relative.name(),
                Cells.cell(relative.workplaceOrResidence()),
                Cells.cell(relative.phone().map(PhoneNumber::asTyped)));
    }

    /** {@return whose relative a draft without problems is} */
    public ElderId elder() {
        return ElderId.of(Cells.text(elderId).strip());
    }

    /**
     * Makes a relative of a draft without problems.
     *
     * @param areaCode the area code of a landline typed without one
     * @return the relative
     */
    public Relative toRelative(String areaCode) {
        return Relative.builder()
                .relation(Cells.text(relation))
                .name(Cells.text(name))
                .workplaceOrResidence(Cells.words(workplaceOrResidence))
                .phone(Cells.optional(phone, text -> PhoneNumber.parse(text, areaCode)))
                .build();
    }

    /** Says whose relative only. */
    @Override
    public String toString() {
        return "RelativeDraft[" + elderId + "]";
    }
}
