package org.warmsunset.storage.jdbi.tables;

import java.sql.SQLException;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Send;
import org.warmsunset.storage.jdbi.seal.PersonalTable;
import org.warmsunset.storage.jdbi.sql.Joined;
import org.warmsunset.storage.jdbi.sql.MonthNumber;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/** How a service record lies in its table. */
public final class RecordRow {
    private static final String COLUMNS = "elder_id, record_id, volunteer_id, stand_in_for, day, kinds, send, minutes,"
            + " channel, outcome, event_id, recorded_at, voided_at, note";
    public static final String SELECT = "select " + COLUMNS + " from service_record ";
    static final String INSERT =
            "insert into service_record (month, %s) values (%s)".formatted(COLUMNS, Sql.places(15));

    private RecordRow() {}

    static void write(ServiceRecord record, Params params) throws SQLException {
        params.sealing(PersonalTable.SERVICE_RECORD.row(record.id(), record.elder()))
                .number(MonthNumber.of(record.day()))
                .text(record.elder().value())
                .text(record.id().value())
                .text(record.volunteer().value())
                .text(record.standInFor().map(VolunteerId::value).orElse(null))
                .day(record.day())
                .text(Joined.ofCodes(record.kinds()))
                .code(record.send().orElse(null))
                .number(record.minutes())
                .code(record.channel().orElse(null))
                .code(record.outcome().orElse(null))
                .text(record.eventId().orElse(null))
                .instant(record.recordedAt().orElse(null))
                .instant(record.voidedAt().orElse(null))
                .sealed("note", record.note().orElse(null));
    }

    static ServiceRecord read(Row row) throws SQLException {
        ElderId elder = ElderId.of(row.text());
        RecordId id = RecordId.of(row.text());
        row.opening(PersonalTable.SERVICE_RECORD.row(id, elder));
        return ServiceRecord.builder()
                .elder(elder)
                .id(id)
                .volunteer(VolunteerId.of(row.text()))
                .standInFor(row.optionalText().map(VolunteerId::of))
                .day(row.day())
                .addAllKinds(Joined.codes(ServiceKind.class, row.text()))
                .send(row.optionalCode(Send.class))
                .minutes(row.optionalInt())
                .channel(row.optionalCode(Channel.class))
                .outcome(row.optionalCode(Outcome.class))
                .eventId(row.optionalText())
                .recordedAt(row.optionalInstant())
                .voidedAt(row.optionalInstant())
                .note(row.optionalOpened("note"))
                .build();
    }
}
