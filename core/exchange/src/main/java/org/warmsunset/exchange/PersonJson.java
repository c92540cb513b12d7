package org.warmsunset.exchange;

import java.io.OutputStream;
import java.util.List;
import org.warmsunset.access.ElderFile;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.VolunteerFile;
import org.warmsunset.archive.Entry;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import tools.jackson.core.JsonGenerator;

/**
 * Writes all that is stored of a person as JSON, for giving it to her (PIPL 45, 个人信息保护法): one object in UTF-8 with her
 * own data, then {@code otherForms} (of other ids that are merged into hers), {@code pairings}, {@code records},
 * {@code archive} and {@code journal}. What is not known is null; phone numbers are as they were typed, everything is
 * in the clear.
 */
public final class PersonJson {
    private PersonJson() {}

    /**
     * Writes an elder's file.
     *
     * @param file the file
     * @param out where to; stays open
     * @throws tools.jackson.core.JacksonException if it cannot be written
     */
    public static void write(ElderFile file, OutputStream out) {
        write(
                ElderKind.ELDER,
                file.elder(),
                file.otherForms(),
                file.pairings(),
                file.records(),
                file.entries(),
                file.journal(),
                out);
    }

    /**
     * Writes a volunteer's file.
     *
     * @param file the file
     * @param out where to; stays open
     * @throws tools.jackson.core.JacksonException if it cannot be written
     */
    public static void write(VolunteerFile file, OutputStream out) {
        write(
                VolunteerKind.VOLUNTEER,
                file.volunteer(),
                file.otherForms(),
                file.pairings(),
                file.records(),
                file.entries(),
                file.journal(),
                out);
    }

    private static <V> void write(
            Kind<?, V> kind,
            V person,
            List<V> otherForms,
            List<Pairing> pairings,
            List<ServiceRecord> records,
            List<Entry> entries,
            List<JournalEntry> journal,
            OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            KindJson kinds = new KindJson(json);
            json.writeStartObject();
            kinds.fields(kind, person);
            kinds.objects("otherForms", otherForms, form -> kinds.fields(kind, form));
            kinds.objects("pairings", pairings, pairing -> kinds.fields(PairingKind.PAIRING, pairing));
            kinds.objects("records", records, record -> kinds.fields(RecordKind.SERVICE_RECORD, record));
            kinds.objects("archive", entries, entry -> {
                json.writeStringProperty("sort", entry.sort().name());
                kinds.fields(entry.sort().shape(), entry);
            });
            kinds.objects("journal", journal, entry -> entry(json, entry));
            json.writeEndObject();
        }
    }

    private static void entry(JsonGenerator json, JournalEntry entry) {
        json.writeNumberProperty("number", entry.number());
        json.writeStringProperty("at", entry.at().toString());
        json.writeStringProperty("who", entry.access().who());
        json.writeStringProperty("why", entry.access().why());
        json.writeStringProperty("deed", entry.deed().name());
        json.writeStringProperty("hash", entry.hash());
    }
}
