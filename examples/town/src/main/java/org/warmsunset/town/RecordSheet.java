package org.warmsunset.town;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.warmsunset.town.Contact.Deed;
import org.warmsunset.town.Contact.Parties;

/** The file of service records, numbered in the order of their entry. */
final class RecordSheet {

    private RecordSheet() {}

    static String write(List<Entry> entries) {
        Sheet sheet = new Sheet(
                "record_id",
                "elder_id",
                "volunteer_id",
                "stand_in_for",
                "day",
                "kinds",
                "send",
                "minutes",
                "channel",
                "outcome",
                "event_id",
                "recorded_at",
                "voided_at",
                "note");
        int number = 0;
        for (Entry entry : entries) {
            number++;
            row(sheet, String.format(Locale.ROOT, "R%06d", number), entry);
        }
        return sheet.text();
    }

    private static void row(Sheet sheet, String id, Entry entry) {
        Contact contact = entry.contact();
        Parties parties = contact.parties();
        Deed deed = contact.deed();
        sheet.row(
                id,
                parties.elder().id(),
                parties.volunteer().id(),
                parties.standInFor(),
                contact.day().toString(),
                deed.kinds(),
                deed.send(),
                deed.minutes() == 0 ? "" : Integer.toString(deed.minutes()),
                deed.channel(),
                deed.done() ? "DONE" : "ATTEMPTED",
                contact.event(),
                instant(entry.recordedAt()),
                instant(entry.voidedAt()),
                contact.note());
    }

    private static String instant(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
