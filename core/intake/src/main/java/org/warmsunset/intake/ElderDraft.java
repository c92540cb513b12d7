package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.people.Elder;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;

/**
 * A row of {@code elders.csv}, unchecked: the survey form (plan of 2019, annex 1). Null is an empty cell.
 *
 * @param elderId the id
 * @param name the name
 * @param sex {@code F} or {@code M}
 * @param birthMonth the month of birth
 * @param ethnicity the ethnic group
 * @param district the district code
 * @param address the home address
 * @param phone the phone
 * @param idNumber the resident identity number
 * @param health the state of health
 * @param medication the medication
 * @param mentalState the state of mind
 * @param supportByChildren how the children support her
 * @param living a {@link LivingArrangement}
 * @param hobbies the hobbies
 * @param needs a list of {@link NeedCategory}
 * @param surveyedOn the day of the survey
 * @param surveyedBy who surveyed
 * @param remarks remarks
 */
public record ElderDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String elderId,

        @Personal @NotBlank(message = "{required}") @Size(max = 100, message = "{too-long}") @Nullable
        String name,

        @OneOf(SexCode.class) @Nullable String sex,
        @CellFormat(Format.MONTH) @Nullable String birthMonth,
        @CellFormat(Format.ETHNIC_GROUP) @Nullable String ethnicity,

        @NotBlank(message = "{required}") @CellFormat(Format.DISTRICT) @Nullable
        String district,

        @Personal @Size(max = 300, message = "{too-long}") @Nullable
        String address,

        @Personal @Phone @Nullable String phone,
        @Personal @ResidentIdNumber @Nullable String idNumber,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String health,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String medication,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String mentalState,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String supportByChildren,

        @OneOf(LivingArrangement.class) @Nullable String living,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String hobbies,

        @OneOf(value = NeedCategory.class, list = true) @Nullable
        String needs,

        @CellFormat(Format.DAY) @Nullable String surveyedOn,

        @Personal @Size(max = 100, message = "{too-long}") @Nullable
        String surveyedBy,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String remarks) {

    /**
     * Writes an elder down, without her relatives.
     *
     * @param elder the elder
     * @return the draft
     */
    public static ElderDraft of(Elder elder) {
        LivingConditions conditions = elder.conditions();
        return new ElderDraft(
                elder.id().value(),
                elder.name(),
                Cells.cell(elder.sex().map(Sex::code)),
                Cells.cell(elder.birthMonth()),
                Cells.cell(elder.ethnicity().map(EthnicGroup::chineseName)),
                elder.district().toString(),
                Cells.cell(elder.address()),
                Cells.cell(elder.phone().map(PhoneNumber::asTyped)),
                Cells.cell(elder.residentId().map(ResidentId::number)),
                Cells.cell(conditions.health()),
                Cells.cell(conditions.medication()),
                Cells.cell(conditions.mentalState()),
                Cells.cell(conditions.supportByChildren()),
                Cells.cell(conditions.arrangement()),
                Cells.cell(conditions.hobbies()),
                Cells.join(elder.needs()),
                Cells.cell(elder.surveyedOn()),
                Cells.cell(elder.surveyedBy()),
                Cells.cell(elder.remarks()));
    }

    /**
     * Makes an elder of a draft without problems.
     *
     * @param relatives her relatives
     * @param areaCode the area code of a landline typed without one
     * @return the elder
     */
    public Elder toElder(List<Relative> relatives, String areaCode) {
        LivingConditions conditions = LivingConditions.builder()
                .health(Cells.words(health))
                .medication(Cells.words(medication))
                .mentalState(Cells.words(mentalState))
                .supportByChildren(Cells.words(supportByChildren))
                .arrangement(Cells.constant(LivingArrangement.class, living))
                .hobbies(Cells.words(hobbies))
                .build();
        return Elder.builder()
                .id(ElderId.of(Cells.text(elderId).strip()))
                .name(Cells.text(name))
                .sex(Cells.optional(sex, Sex::ofCode))
                .birthMonth(Cells.optional(birthMonth, YearMonth::parse))
                .ethnicity(Cells.optional(
                        ethnicity, text -> EthnicGroup.ofName(text).orElseThrow()))
                .district(DistrictCode.parse(Cells.text(district).strip()))
                .address(Cells.words(address))
                .phone(Cells.optional(phone, text -> PhoneNumber.parse(text, areaCode)))
                .residentId(Cells.optional(idNumber, text -> ResidentId.parse(text, LocalDate.MAX)))
                .conditions(conditions)
                .addAllNeeds(Cells.constants(NeedCategory.class, needs))
                .surveyedOn(Cells.optionalDay(surveyedOn))
                .surveyedBy(Cells.words(surveyedBy))
                .remarks(Cells.words(remarks))
                .addAllRelatives(relatives)
                .build();
    }

    /** Says the id only. */
    @Override
    public String toString() {
        return "ElderDraft[" + elderId + "]";
    }
}
