package org.warmsunset.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Send;

/**
 * One service 服务记录: what a volunteer did, or tried to do, for an elder on a day. It never changes, but for being
 * voided: a mistake is voided and recorded anew.
 *
 * <pre>{@code
 * ServiceRecord chat = ServiceRecord.builder()
 *         .id(RecordId.of("R1")).elder(ElderId.of("E0001")).volunteer(VolunteerId.of("V0001"))
 *         .day(LocalDate.of(2026, 10, 27)).addKinds(ServiceKind.CHAT).minutes(30)
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface ServiceRecord extends WithServiceRecord {
    /** The most minutes that one record may have: a day. */
    int MAX_MINUTES = 1440;

    /** {@return the id} */
    RecordId id();

    /** {@return whom it was for} */
    ElderId elder();

    /** {@return who did it} */
    VolunteerId volunteer();

    /** {@return the volunteer for whom she stood in} */
    Optional<VolunteerId> standInFor();

    /** {@return the day, in the programme's zone} */
    LocalDate day();

    /** {@return what it was: at least one kind, each once, in the order in which they were written down} */
    List<ServiceKind> kinds();

    /** {@return which of the five sends it brought} */
    Optional<Send> send();

    /** {@return how long it took, 0 to 1440 minutes, without travel; empty when not written down} */
    OptionalInt minutes();

    /** {@return how it reached her} */
    Optional<Channel> channel();

    /** {@return how it ended; empty is {@link Outcome#DONE}} */
    Optional<Outcome> outcome();

    /** {@return the event that it was part of, as a free key shared by all its records} */
    Optional<String> eventId();

    /** {@return when it was recorded, in whole milliseconds; empty counts as always known} */
    Optional<Instant> recordedAt();

    /** {@return when it was voided, in whole milliseconds; empty while it stands} */
    Optional<Instant> voidedAt();

    /** {@return when it began, in the programme's zone and whole minutes; empty when not written down} */
    Optional<LocalTime> startTime();

    /** {@return a note} */
    @Value.Redacted
    Optional<String> note();

    /**
     * Refuses a record without a kind or with one named twice, minutes outside a day, and a start between minutes. Cuts
     * instants to milliseconds, so that every store keeps the same.
     *
     * @return the record with its instants cut
     */
    @Value.Check
    default ServiceRecord check() {
        if (kinds().isEmpty()) {
            throw new IllegalArgumentException("service record " + id() + " has no kind");
        }
        if (kinds().size() > 1 && EnumSet.copyOf(kinds()).size() != kinds().size()) {
            throw new IllegalArgumentException("service record " + id() + " names a kind twice: " + kinds());
        }
        if (minutes().isPresent() && (minutes().getAsInt() < 0 || minutes().getAsInt() > MAX_MINUTES)) {
            throw new IllegalArgumentException("minutes (" + minutes().getAsInt() + ") of service record " + id()
                    + " are outside 0 to " + MAX_MINUTES);
        }
        if (startTime().isPresent()
                && !startTime().get().equals(startTime().get().truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("start of service record " + id() + " is no whole minute");
        }
        Optional<Instant> recorded = recordedAt().map(ServiceRecord::cut);
        Optional<Instant> voided = voidedAt().map(ServiceRecord::cut);
        return recorded.equals(recordedAt()) && voided.equals(voidedAt())
                ? this
                : withRecordedAt(recorded).withVoidedAt(voided);
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** {@return whether it was done, and not only attempted} */
    default boolean isDone() {
        return outcome().orElse(Outcome.DONE).isDone();
    }

    /** {@return whether a risk was found that somebody is still to answer; a voided record tells of none} */
    default boolean tellsOfRisk() {
        return outcome().equals(Optional.of(Outcome.RISK_FOUND)) && voidedAt().isEmpty();
    }

    /**
     * Tells whether the record could serve a volunteer's pairing: she did it, or somebody did it in her stead.
     *
     * @param pairedVolunteer the pairing's volunteer
     * @return whether it could
     */
    default boolean servesFor(VolunteerId pairedVolunteer) {
        return volunteer().equals(pairedVolunteer)
                || (standInFor().isPresent() && standInFor().get().equals(pairedVolunteer));
    }

    /** {@return a builder; id, elder, volunteer, day and at least one kind are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ServiceRecord}. Not thread-safe. */
    final class Builder extends ImmutableServiceRecord.Builder {
        Builder() {}
    }
}
