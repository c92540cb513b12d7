package org.warmsunset.care;

import java.util.List;
import org.warmsunset.basics.RecordId;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Send;
import org.warmsunset.people.VolunteerKind;

/** What a {@link ServiceRecord} consists of. */
public final class RecordKind {
    private static final int EVENT = 200;
    private static final int NOTE = 2000;

    /** The service records. */
    public static final Kind<RecordId, ServiceRecord> SERVICE_RECORD = Kind.of(
            "service_record",
            "service_records.csv",
            ServiceRecord::id,
            Shape.of(ServiceRecord::builder, ServiceRecord.Builder::build)
                    .required("record_id", Forms.id(RecordId::of), ServiceRecord::id, ServiceRecord.Builder::id)
                    .required("elder_id", ElderKind.ID, ServiceRecord::elder, ServiceRecord.Builder::elder)
                    .refersTo(ElderKind.ELDER)
                    .required(
                            "volunteer_id",
                            VolunteerKind.ID,
                            ServiceRecord::volunteer,
                            ServiceRecord.Builder::volunteer)
                    .refersTo(VolunteerKind.VOLUNTEER)
                    .optional(
                            "stand_in_for",
                            VolunteerKind.ID,
                            ServiceRecord::standInFor,
                            ServiceRecord.Builder::standInFor)
                    .refersTo(VolunteerKind.VOLUNTEER)
                    .required("day", Forms.DAY, ServiceRecord::day, ServiceRecord.Builder::day)
                    .requiredList(
                            "kinds",
                            Forms.codes(ServiceKind.class),
                            ServiceRecord::kinds,
                            ServiceRecord.Builder::addAllKinds)
                    .optional("send", Forms.code(Send.class), ServiceRecord::send, ServiceRecord.Builder::send)
                    .optionalInt(
                            "minutes",
                            Forms.number("not-minutes", 0, ServiceRecord.MAX_MINUTES),
                            ServiceRecord::minutes,
                            ServiceRecord.Builder::minutes)
                    .optional(
                            "channel",
                            Forms.code(Channel.class),
                            ServiceRecord::channel,
                            ServiceRecord.Builder::channel)
                    .optional(
                            "outcome",
                            Forms.code(Outcome.class),
                            ServiceRecord::outcome,
                            ServiceRecord.Builder::outcome)
                    .optional("event_id", Forms.text(EVENT), ServiceRecord::eventId, ServiceRecord.Builder::eventId)
                    .optional(
                            "recorded_at", Forms.INSTANT, ServiceRecord::recordedAt, ServiceRecord.Builder::recordedAt)
                    .optional("voided_at", Forms.INSTANT, ServiceRecord::voidedAt, ServiceRecord.Builder::voidedAt)
                    .optional("note", Forms.text(NOTE), ServiceRecord::note, ServiceRecord.Builder::note)
                    .secret()
                    .optional("start_time", Forms.TIME, ServiceRecord::startTime, ServiceRecord.Builder::startTime)
                    .build(),
            List.of());

    private RecordKind() {}
}
