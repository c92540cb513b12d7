package org.warmsunset.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/**
 * A pairing and what was done for it, told in a line. Days are written as in files: {@code 2026-10-27}.
 *
 * <pre>{@code
 * Scene scene = scene().from("2026-10-12").done(CHAT, "2026-10-27").suspended("2026-11-02", "2026-11-15");
 * assertThatDuty("WEEKLY_CHAT").given(scene).on("2026-10-27").isMet();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param pairing the pairing: unless told otherwise P1, of elder E1 and volunteer V1 since 2025-01-01
 * @param records what was done, in the order in which it was told
 */
public record Scene(Pairing pairing, List<ServiceRecord> records) {
    /**
     * Keeps a copy of the list.
     *
     * @param pairing the pairing
     * @param records what was done
     */
    public Scene {
        records = List.copyOf(records);
    }

    /** {@return a pairing since 2025-01-01 for which nothing was done} */
    public static Scene scene() {
        return new Scene(
                Pairing.builder()
                        .id(PairingId.of("P1"))
                        .elder(ElderId.of("E1"))
                        .volunteer(VolunteerId.of("V1"))
                        .start(LocalDate.of(2025, 1, 1))
                        .build(),
                List.of());
    }

    /**
     * Takes another pairing.
     *
     * @param other the pairing
     * @return the scene with it
     */
    public Scene with(Pairing other) {
        return new Scene(other, records);
    }

    /**
     * Lets the pairing begin.
     *
     * @param start its first day
     * @return the scene
     */
    public Scene from(String start) {
        return with(pairing.withStart(LocalDate.parse(start)));
    }

    /**
     * Lets the pairing end.
     *
     * @param end its last day
     * @return the scene
     */
    public Scene until(String end) {
        return with(pairing.withEnd(LocalDate.parse(end)));
    }

    /**
     * Suspends the pairing for a while.
     *
     * @param first the first day
     * @param last the last day, included
     * @return the scene
     */
    public Scene suspended(String first, String last) {
        return suspended(Suspension.builder()
                .firstDay(LocalDate.parse(first))
                .lastDay(LocalDate.parse(last))
                .build());
    }

    /**
     * Suspends the pairing without an end.
     *
     * @param first the first day
     * @return the scene
     */
    public Scene suspendedFrom(String first) {
        return suspended(Suspension.builder().firstDay(LocalDate.parse(first)).build());
    }

    private Scene suspended(Suspension more) {
        List<Suspension> all = new ArrayList<>(pairing.suspensions());
        all.add(more);
        return with(pairing.withSuspensions(all));
    }

    /**
     * Hands both copies of the contact card over.
     *
     * @param day the day on which it was issued and both got it
     * @return the scene
     */
    public Scene card(String day) {
        LocalDate date = LocalDate.parse(day);
        return with(pairing.withCards(ContactCard.builder()
                .issuedOn(date)
                .volunteerCopyOn(date)
                .elderCopyOn(date)
                .build()));
    }

    /**
     * Lets the volunteer know something.
     *
     * @param fact what
     * @param day the day on which it was confirmed
     * @return the scene
     */
    public Scene knows(Fact fact, String day) {
        List<KnownFact> all = new ArrayList<>(pairing.knownFacts());
        all.add(new KnownFact(fact, LocalDate.parse(day)));
        return with(pairing.withKnownFacts(all));
    }

    /**
     * Does something on some days, once on each.
     *
     * @param kind what
     * @param days the days
     * @return the scene with a record for each, whose ids go on from R1
     */
    public Scene done(ServiceKind kind, String... days) {
        Scene scene = this;
        for (String day : days) {
            scene = scene.add(scene.record(day, kind));
        }
        return scene;
    }

    /**
     * Attempts something in vain on some days.
     *
     * @param kind what
     * @param days the days
     * @return the scene with a record for each, which does not count
     */
    public Scene attempted(ServiceKind kind, String... days) {
        Scene scene = this;
        for (String day : days) {
            scene = scene.add(scene.record(day, kind).withOutcome(Outcome.ATTEMPTED));
        }
        return scene;
    }

    /**
     * Adds a record.
     *
     * @param record the record
     * @return the scene with it
     */
    public Scene add(ServiceRecord record) {
        List<ServiceRecord> all = new ArrayList<>(records);
        all.add(record);
        return new Scene(pairing, all);
    }

    /**
     * Makes a record of the pairing's volunteer for its elder, with the next id, to be changed and {@linkplain #add
     * added}.
     *
     * @param day the day
     * @param kinds what was done
     * @return the record
     */
    public ServiceRecord record(String day, ServiceKind... kinds) {
        return ServiceRecord.builder()
                .id(RecordId.of("R" + (records.size() + 1)))
                .elder(pairing.elder())
                .volunteer(pairing.volunteer())
                .day(LocalDate.parse(day))
                .addKinds(kinds)
                .build();
    }
}
