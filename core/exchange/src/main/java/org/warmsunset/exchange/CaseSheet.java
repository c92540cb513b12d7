package org.warmsunset.exchange;

import java.io.OutputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import tools.jackson.core.JsonGenerator;

/**
 * What judging one elder takes, and telling why, for a front end that has no store: her case file and her records as
 * JSON of ids, days and codes. It holds no name, no note and no reason of a suspension.
 *
 * <pre>{@code
 * CaseSheet.of(file, pairings, records, KnownAt.now()).write(out);
 * CaseSheet sheet = CaseSheet.read(reader);
 * duties.explain(sheet.file(), pairing, sheet.records(), KnownAt.now());
 * }</pre>
 *
 * @param file the case file
 * @param pairings her pairings, ordered by id; none that is voided
 * @param records her records, ordered by day and id; all of them take part
 */
public record CaseSheet(CaseFile file, List<Pairing> pairings, List<ServiceRecord> records) {
    /**
     * Keeps copies of the lists.
     *
     * @param file the case file
     * @param pairings her pairings, ordered by id
     * @param records her records, ordered by day and id
     */
    public CaseSheet {
        pairings = List.copyOf(pairings);
        records = List.copyOf(records);
    }

    /**
     * Takes what is stored.
     *
     * @param file the case file
     * @param pairings all her pairings, ordered by id; voided ones are left out
     * @param records service records, in any order; those of other elders are left out
     * @param knownAt which records take part; the others are left out
     * @return the sheet
     */
    public static CaseSheet of(
            CaseFile file, Collection<Pairing> pairings, Collection<ServiceRecord> records, KnownAt knownAt) {
        List<ServiceRecord> hers = records.stream()
                .filter(record -> record.elder().equals(file.elder()) && knownAt.includes(record))
                .map(CaseSheet::bare)
                .sorted(Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
        return new CaseSheet(
                file.withCare(CareDays.timed(file.elder(), hers, KnownAt.now())),
                pairings.stream()
                        .filter(pairing -> pairing.voidedAt().isEmpty())
                        .map(CaseSheet::bare)
                        .toList(),
                hers);
    }

    private static Pairing bare(Pairing pairing) {
        return pairing.withFollows(Optional.empty())
                .withSuspensions(pairing.suspensions().stream()
                        .map(each -> Suspension.builder()
                                .firstDay(each.firstDay())
                                .lastDay(each.lastDay())
                                .build())
                        .toList())
                .withCards(pairing.cards().stream()
                        .map(each -> ContactCard.builder()
                                .issuedOn(each.issuedOn())
                                .volunteerCopyOn(each.volunteerCopyOn())
                                .elderCopyOn(each.elderCopyOn())
                                .build())
                        .toList());
    }

    private static ServiceRecord bare(ServiceRecord record) {
        return ServiceRecord.builder()
                .id(record.id())
                .elder(record.elder())
                .volunteer(record.volunteer())
                .standInFor(record.standInFor())
                .day(record.day())
                .addAllKinds(record.kinds())
                .minutes(record.minutes())
                .outcome(record.outcome())
                .build();
    }

    /**
     * Writes it as JSON in UTF-8.
     *
     * @param out where to; stays open
     */
    public void write(OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            JsonText.write(json, CaseSheetTree.of(file, pairings, records));
        }
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param json the JSON; stays open
     * @return the sheet
     * @throws UnreadableJsonException if it is none; names the place and not what stands there
     */
    public static CaseSheet read(Reader json) {
        return UnreadableJsonException.in(
                () -> new CaseSheetReader(JsonText.parse(JsonNode.Of.CASE_FILE, json)).sheet());
    }

    /**
     * Takes a sheet that a host has parsed, such as a browser.
     *
     * @param tree the JSON as maps, lists, texts and Long
     * @return the sheet
     * @throws UnreadableJsonException if it is none; names the place and not what stands there
     */
    public static CaseSheet of(Object tree) {
        return UnreadableJsonException.in(
                () -> new CaseSheetReader(JsonNode.root(JsonNode.Of.CASE_FILE, tree)).sheet());
    }
}
