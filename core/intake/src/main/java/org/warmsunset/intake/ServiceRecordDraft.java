package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Send;

/**
 * A row of {@code service_records.csv}, unchecked. Null is an empty cell.
 *
 * @param recordId the id
 * @param elderId whom it was for
 * @param volunteerId who did it
 * @param standInFor the volunteer for whom she stood in
 * @param day the day
 * @param kinds a list of {@link ServiceKind}
 * @param send a {@link Send}
 * @param minutes 0 to 1440
 * @param channel a {@link Channel}
 * @param outcome an {@link Outcome}
 * @param eventId the event
 * @param recordedAt when it was recorded
 * @param voidedAt when it was voided
 * @param note a note
 */
public record ServiceRecordDraft(
        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String recordId,

        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String elderId,

        @NotBlank(message = "{required}") @CellFormat(Format.ID) @Nullable
        String volunteerId,

        @CellFormat(Format.ID) @Nullable String standInFor,

        @NotBlank(message = "{required}") @CellFormat(Format.DAY) @Nullable
        String day,

        @NotBlank(message = "{required}") @OneOf(value = ServiceKind.class, list = true) @Nullable
        String kinds,

        @OneOf(Send.class) @Nullable String send,
        @CellFormat(Format.MINUTES) @Nullable String minutes,
        @OneOf(Channel.class) @Nullable String channel,
        @OneOf(Outcome.class) @Nullable String outcome,
        @Size(max = 200, message = "{too-long}") @Nullable String eventId,
        @CellFormat(Format.INSTANT) @Nullable String recordedAt,
        @CellFormat(Format.INSTANT) @Nullable String voidedAt,

        @Personal @Size(max = 2000, message = "{too-long}") @Nullable
        String note) {

    /**
     * Writes a record down.
     *
     * @param record the record
     * @return the draft
     */
    public static ServiceRecordDraft of(ServiceRecord record) {
        return new ServiceRecordDraft(
                record.id().value(),
                record.elder().value(),
                record.volunteer().value(),
                Cells.cell(record.standInFor()),
                record.day().toString(),
                Cells.join(record.kinds()),
                Cells.cell(record.send()),
                record.minutes().isPresent() ? Integer.toString(record.minutes().getAsInt()) : null,
                Cells.cell(record.channel()),
                Cells.cell(record.outcome()),
                Cells.cell(record.eventId()),
                Cells.cell(record.recordedAt()),
                Cells.cell(record.voidedAt()),
                Cells.cell(record.note()));
    }

    /** {@return the record of a draft without problems} */
    public ServiceRecord toRecord() {
        return ServiceRecord.builder()
                .id(RecordId.of(Cells.text(recordId).strip()))
                .elder(ElderId.of(Cells.text(elderId).strip()))
                .volunteer(VolunteerId.of(Cells.text(volunteerId).strip()))
                .standInFor(Cells.optional(standInFor, VolunteerId::of))
                .day(Cells.day(day))
                .addAllKinds(Cells.constants(ServiceKind.class, kinds))
                .send(Cells.constant(Send.class, send))
                .minutes(minutes == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(minutes.strip())))
                .channel(Cells.constant(Channel.class, channel))
                .outcome(Cells.constant(Outcome.class, outcome))
                .eventId(Cells.words(eventId))
                .recordedAt(Cells.optionalInstant(recordedAt))
                .voidedAt(Cells.optionalInstant(voidedAt))
                .note(Cells.words(note))
                .build();
    }

    /** Says the id only. */
    @Override
    public String toString() {
        return "ServiceRecordDraft[" + recordId + "]";
    }
}
