package org.warmsunset.people;

import java.time.YearMonth;
import java.util.List;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;

/** What an {@link Elder} consists of. */
public final class ElderKind {
    private static final int RELATION = 50;
    private static final int NAME_LENGTH = 100;
    private static final int ADDRESS = 300;
    private static final int WORDS = 2000;

    private static final Form<String> NAMES = Forms.text(NAME_LENGTH);

    /** The id of an elder. */
    public static final Form<ElderId> ID = Forms.id(ElderId::of);

    /** Her relatives; a row replaces those of the same relation and name. */
    public static final Part<Elder, Relative> RELATIVES = Part.of(
            "relative",
            "relatives.csv",
            Shape.of(Relative::builder, Relative.Builder::build)
                    .required("relation", Forms.text(RELATION), Relative::relation, Relative.Builder::relation)
                    .personal()
                    .required("name", Forms.text(NAME_LENGTH), Relative::name, Relative.Builder::name)
                    .secret()
                    .optional(
                            "workplace_or_residence",
                            Forms.text(ADDRESS),
                            Relative::workplaceOrResidence,
                            Relative.Builder::workplaceOrResidence)
                    .secret()
                    .optional("phone", Forms.PHONE, Relative::phone, Relative.Builder::phone)
                    .secret()
                    .build(),
            Elder::relatives,
            Elder::withRelatives,
            relative -> List.of(relative.relation(), relative.name()));

    /** The elders. */
    public static final Kind<ElderId, Elder> ELDER = Kind.of(
            "elder",
            "elders.csv",
            Elder::id,
            Shape.of(Elder::builder, Elder.Builder::build)
                    .required("elder_id", ID, Elder::id, Elder.Builder::id)
                    .requiredInFiles("name", NAMES, Elder::name, Elder.Builder::name)
                    .secret()
                    .optional("sex", Forms.SEX, Elder::sex, Elder.Builder::sex)
                    .personal()
                    .optional("birth_month", Forms.MONTH, Elder::birthMonth, Elder.Builder::birthMonth)
                    .personal()
                    .optional("ethnicity", EthnicGroup.FORM, Elder::ethnicity, Elder.Builder::ethnicity)
                    .personal()
                    .required("district", Forms.DISTRICT, Elder::district, Elder.Builder::district)
                    .lookedUp()
                    .optional("address", Forms.text(ADDRESS), Elder::address, Elder.Builder::address)
                    .secret()
                    .optional("phone", Forms.PHONE, Elder::phone, Elder.Builder::phone)
                    .secret()
                    .optional("id_number", Forms.RESIDENT_ID, Elder::residentId, Elder.Builder::residentId)
                    .secret()
                    .lookedUp()
                    .optional("health", Forms.text(WORDS), Elder::health, Elder.Builder::health)
                    .secret()
                    .optional("medication", Forms.text(WORDS), Elder::medication, Elder.Builder::medication)
                    .secret()
                    .optional("mental_state", Forms.text(WORDS), Elder::mentalState, Elder.Builder::mentalState)
                    .secret()
                    .optional(
                            "support_by_children",
                            Forms.text(WORDS),
                            Elder::supportByChildren,
                            Elder.Builder::supportByChildren)
                    .secret()
                    .optional("living", Forms.code(LivingArrangement.class), Elder::living, Elder.Builder::living)
                    .personal()
                    .optional("hobbies", Forms.text(WORDS), Elder::hobbies, Elder.Builder::hobbies)
                    .secret()
                    .list("needs", Forms.codes(NeedCategory.class), Elder::needs, Elder.Builder::addAllNeeds)
                    .personal()
                    .optional("surveyed_on", Forms.DAY, Elder::surveyedOn, Elder.Builder::surveyedOn)
                    .optional("surveyed_by", Forms.text(NAME_LENGTH), Elder::surveyedBy, Elder.Builder::surveyedBy)
                    .secret()
                    .optional("remarks", Forms.text(WORDS), Elder::remarks, Elder.Builder::remarks)
                    .secret()
                    .optional("other_document", NAMES, Elder::otherDocument, Elder.Builder::otherDocument)
                    .secret()
                    .build(),
            List.of(RELATIVES));

    /** By her identity number an elder is looked up. */
    public static final Field<Elder, ResidentId> ID_NUMBER = ELDER.shape().field("id_number", Forms.RESIDENT_ID);

    /** Her name. */
    public static final Field<Elder, String> NAME = ELDER.shape().field("name", NAMES);

    /** Her month of birth. */
    public static final Field<Elder, YearMonth> BIRTH_MONTH = ELDER.shape().field("birth_month", Forms.MONTH);

    /** Her phone. */
    public static final Field<Elder, PhoneNumber> PHONE = ELDER.shape().field("phone", Forms.PHONE);

    /** By the district elders are looked up. */
    public static final Field<Elder, DistrictCode> DISTRICT = ELDER.shape().field("district", Forms.DISTRICT);

    private ElderKind() {}
}
