package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/**
 * A row of {@code volunteers.csv}, unchecked. Null is an empty cell.
 *
 * @param volunteerId the id 志愿者号
 * @param name the name
 * @param sex {@code F} or {@code M}
 * @param mobile the mobile phone
 * @param idNumber the resident identity number
 * @param district the district code
 * @param services a list of {@link Send}
 * @param specialities a free list
 * @param team the team
 * @param channel how she was recruited
 * @param recruitedOn the day on which she was recruited
 */
public record VolunteerDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String volunteerId,

        @Personal @NotBlank(message = "{required}") @Size(max = 100, message = "{too-long}") @Nullable
        String name,

        @OneOf(SexCode.class) @Nullable String sex,
        @Personal @Phone @Nullable String mobile,
        @Personal @ResidentIdNumber @Nullable String idNumber,

        @NotBlank(message = "{required}") @CellFormat(Format.DISTRICT) @Nullable
        String district,

        @OneOf(value = Send.class, list = true) @Nullable String services,
        @Size(max = 500, message = "{too-long}") @Nullable String specialities,
        @Size(max = 100, message = "{too-long}") @Nullable String team,
        @Size(max = 100, message = "{too-long}") @Nullable String channel,
        @CellFormat(Format.DAY) @Nullable String recruitedOn) {

    /**
     * Writes a volunteer down.
     *
     * @param volunteer the volunteer
     * @return the draft
     */
    public static VolunteerDraft of(Volunteer volunteer) {
        return new VolunteerDraft(
                volunteer.id().value(),
                volunteer.name(),
                Cells.cell(volunteer.sex().map(Sex::code)),
                Cells.cell(volunteer.mobile().map(PhoneNumber::asTyped)),
                Cells.cell(volunteer.residentId().map(ResidentId::number)),
                volunteer.district().toString(),
                Cells.join(volunteer.services()),
                Cells.join(volunteer.specialities()),
                Cells.cell(volunteer.team()),
                Cells.cell(volunteer.channel()),
                Cells.cell(volunteer.recruitedOn()));
    }

    /**
     * Makes a volunteer of a draft without problems.
     *
     * @param areaCode the area code of a landline typed without one
     * @return the volunteer
     */
    public Volunteer toVolunteer(String areaCode) {
        return Volunteer.builder()
                .id(VolunteerId.of(Cells.text(volunteerId).strip()))
                .name(Cells.text(name))
                .sex(Cells.optional(sex, Sex::ofCode))
                .mobile(Cells.optional(mobile, text -> PhoneNumber.parse(text, areaCode)))
                .residentId(Cells.optional(idNumber, text -> ResidentId.parse(text, LocalDate.MAX)))
                .district(DistrictCode.parse(Cells.text(district).strip()))
                .addAllServices(Cells.constants(Send.class, services))
                .addAllSpecialities(Cells.split(specialities))
                .team(Cells.words(team))
                .channel(Cells.words(channel))
                .recruitedOn(Cells.optionalDay(recruitedOn))
                .build();
    }

    /** Says the id only. */
    @Override
    public String toString() {
        return "VolunteerDraft[" + volunteerId + "]";
    }
}
