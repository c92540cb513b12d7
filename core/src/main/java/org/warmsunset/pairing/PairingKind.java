package org.warmsunset.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Send;
import org.warmsunset.people.VolunteerKind;

/** What a {@link Pairing} consists of. */
public final class PairingKind {
    private static final int REASON = 2000;
    private static final Form<PairingId> ID = Forms.id(PairingId::of);

    /** Its contact cards; a row replaces the one that was issued on the same day. */
    public static final Part<Pairing, ContactCard> CARDS = Part.of(
            "card",
            "cards.csv",
            Shape.of(ContactCard::builder, ContactCard.Builder::build)
                    .list(
                            "services",
                            Forms.codes(Send.class),
                            ContactCard::services,
                            ContactCard.Builder::addAllServices)
                    .optional("issued_on", Forms.DAY, ContactCard::issuedOn, ContactCard.Builder::issuedOn)
                    .optional(
                            "volunteer_copy_on",
                            Forms.DAY,
                            ContactCard::volunteerCopyOn,
                            ContactCard.Builder::volunteerCopyOn)
                    .optional("elder_copy_on", Forms.DAY, ContactCard::elderCopyOn, ContactCard.Builder::elderCopyOn)
                    .build(),
            Pairing::cards,
            Pairing::withCards,
            card -> card.issuedOn().stream().toList());

    /** What the volunteer knows of her elder; a row replaces the one of the same fact and day. */
    public static final Part<Pairing, KnownFact> KNOWLEDGE = Part.of(
            "known_fact",
            "knowledge.csv",
            Shape.of(Confirmed::new, Confirmed::known)
                    .required("fact", Forms.code(Fact.class), KnownFact::fact, (known, fact) -> known.fact = fact)
                    .required("confirmed_on", Forms.DAY, KnownFact::confirmedOn, (known, day) -> known.on = day)
                    .build(),
            Pairing::knownFacts,
            Pairing::withKnownFacts,
            known -> List.of(known.fact(), known.confirmedOn()));

    /** Its suspensions; a row replaces those of the same first day. */
    public static final Part<Pairing, Suspension> SUSPENSIONS = Part.of(
            "suspension",
            "suspensions.csv",
            Shape.of(Suspension::builder, Suspension.Builder::build)
                    .required("first_day", Forms.DAY, Suspension::firstDay, Suspension.Builder::firstDay)
                    .optional("last_day", Forms.DAY, Suspension::lastDay, Suspension.Builder::lastDay)
                    .inOrder()
                    .optional("reason", Forms.text(REASON), Suspension::reason, Suspension.Builder::reason)
                    .secret()
                    .build(),
            Pairing::suspensions,
            Pairing::withSuspensions,
            suspension -> List.of(suspension.firstDay()));

    /** The pairings. */
    public static final Kind<PairingId, Pairing> PAIRING = Kind.of(
            "pairing",
            "pairings.csv",
            Pairing::id,
            Shape.of(Pairing::builder, Pairing.Builder::build)
                    .required("pairing_id", ID, Pairing::id, Pairing.Builder::id)
                    .required("elder_id", ElderKind.ID, Pairing::elder, Pairing.Builder::elder)
                    .refersTo(ElderKind.ELDER)
                    .lookedUp()
                    .required("volunteer_id", VolunteerKind.ID, Pairing::volunteer, Pairing.Builder::volunteer)
                    .refersTo(VolunteerKind.VOLUNTEER)
                    .lookedUp()
                    .required("start", Forms.DAY, Pairing::start, Pairing.Builder::start)
                    .optional("end", Forms.DAY, Pairing::end, Pairing.Builder::end)
                    .lookedUp()
                    .inOrder()
                    .optional("end_reason", Forms.code(EndReason.class), Pairing::endReason, Pairing.Builder::endReason)
                    .optional("follows", ID, Pairing::follows, Pairing.Builder::follows)
                    .optional("voided_at", Forms.INSTANT, Pairing::voidedAt, Pairing.Builder::voidedAt)
                    .build(),
            List.of(CARDS, KNOWLEDGE, SUSPENSIONS));

    /** By her id the pairings of an elder are looked up. */
    public static final Field<Pairing, ElderId> OF_ELDER = PAIRING.shape().field("elder_id", ElderKind.ID);

    /** By her id the pairings of a volunteer are looked up. */
    public static final Field<Pairing, VolunteerId> OF_VOLUNTEER =
            PAIRING.shape().field("volunteer_id", VolunteerKind.ID);

    /** The first day. */
    public static final Field<Pairing, LocalDate> START = PAIRING.shape().field("start", Forms.DAY);

    /** By the last day pairings are looked up. */
    public static final Field<Pairing, LocalDate> END = PAIRING.shape().field("end", Forms.DAY);

    /** When it was voided. */
    public static final Field<Pairing, Instant> VOIDED_AT = PAIRING.shape().field("voided_at", Forms.INSTANT);

    private PairingKind() {}

    /** Gathers a known fact. */
    private static final class Confirmed {
        private @Nullable Fact fact;
        private @Nullable LocalDate on;

        private KnownFact known() {
            return new KnownFact(Objects.requireNonNull(fact, "fact"), Objects.requireNonNull(on, "confirmed_on"));
        }
    }
}
