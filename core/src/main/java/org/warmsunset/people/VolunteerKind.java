package org.warmsunset.people;

import java.util.List;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** What a {@link Volunteer} consists of. */
public final class VolunteerKind {
    private static final int WORDS = 100;
    private static final int LIST = 500;

    private static final Form<String> NAMES = Forms.text(WORDS);

    /** The id of a volunteer. */
    public static final Form<VolunteerId> ID = Forms.id(VolunteerId::of);

    /** The volunteers. */
    public static final Kind<VolunteerId, Volunteer> VOLUNTEER = Kind.of(
            "volunteer",
            "volunteers.csv",
            Volunteer::id,
            Shape.of(Volunteer::builder, Volunteer.Builder::build)
                    .required("volunteer_id", ID, Volunteer::id, Volunteer.Builder::id)
                    .requiredInFiles("name", NAMES, Volunteer::name, Volunteer.Builder::name)
                    .secret()
                    .optional("sex", Forms.SEX, Volunteer::sex, Volunteer.Builder::sex)
                    .personal()
                    .optional("mobile", Forms.PHONE, Volunteer::mobile, Volunteer.Builder::mobile)
                    .secret()
                    .optional("id_number", Forms.RESIDENT_ID, Volunteer::residentId, Volunteer.Builder::residentId)
                    .secret()
                    .lookedUp()
                    .required("district", Forms.DISTRICT, Volunteer::district, Volunteer.Builder::district)
                    .lookedUp()
                    .list("services", Forms.codes(Send.class), Volunteer::services, Volunteer.Builder::addAllServices)
                    .personal()
                    .list(
                            "specialities",
                            Forms.texts(LIST),
                            Volunteer::specialities,
                            Volunteer.Builder::addAllSpecialities)
                    .personal()
                    .optional("team", Forms.text(WORDS), Volunteer::team, Volunteer.Builder::team)
                    .personal()
                    .optional("channel", Forms.text(WORDS), Volunteer::channel, Volunteer.Builder::channel)
                    .personal()
                    .optional("recruited_on", Forms.DAY, Volunteer::recruitedOn, Volunteer.Builder::recruitedOn)
                    .personal()
                    .optional("other_document", NAMES, Volunteer::otherDocument, Volunteer.Builder::otherDocument)
                    .secret()
                    .build(),
            List.of());

    /** By her identity number a volunteer is looked up. */
    public static final Field<Volunteer, ResidentId> ID_NUMBER =
            VOLUNTEER.shape().field("id_number", Forms.RESIDENT_ID);

    /** Her name. */
    public static final Field<Volunteer, String> NAME = VOLUNTEER.shape().field("name", NAMES);

    /** Her phone. */
    public static final Field<Volunteer, PhoneNumber> MOBILE = VOLUNTEER.shape().field("mobile", Forms.PHONE);

    /** By the district volunteers are looked up. */
    public static final Field<Volunteer, DistrictCode> DISTRICT =
            VOLUNTEER.shape().field("district", Forms.DISTRICT);

    private VolunteerKind() {}
}
