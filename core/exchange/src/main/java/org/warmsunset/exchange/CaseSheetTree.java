package org.warmsunset.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Timeline;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/** Makes the tree of a case sheet; what {@link CaseSheetReader} reads. */
final class CaseSheetTree {
    private CaseSheetTree() {}

    /** A sheet of what judging takes alone. */
    static CaseSheet bare(
            CaseFile file, Collection<Pairing> pairings, Collection<ServiceRecord> records, KnownAt knownAt) {
        List<ServiceRecord> hers = records.stream()
                .filter(record -> record.elder().equals(file.elder()) && knownAt.includes(record))
                .map(CaseSheetTree::bare)
                .sorted(Comparator.comparing(ServiceRecord::day).thenComparing(ServiceRecord::id))
                .toList();
        return new CaseSheet(
                file.withCare(CareDays.timed(file.elder(), hers, KnownAt.now())),
                pairings.stream()
                        .filter(pairing -> pairing.voidedAt().isEmpty())
                        .map(CaseSheetTree::bare)
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

    static Map<String, @Nullable Object> tree(CaseSheet sheet) {
        Circumstances circumstances = sheet.file().circumstances();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("elder", sheet.file().elder().value());
        tree.put("district", sheet.file().district().toString());
        tree.put("pairings", list(sheet.pairings(), CaseSheetTree::pairing));
        tree.put("records", list(sheet.records(), CaseSheetTree::record));
        tree.put("states", timeline("status", circumstances.statuses()));
        tree.put("tiers", timeline("tier", circumstances.tiers()));
        tree.put("residences", timeline("district", circumstances.districts()));
        tree.put("memberships", timeline("unit", circumstances.units()));
        tree.put(
                "incidents",
                list(
                        circumstances.incidents(),
                        incident -> fields("day", day(incident.day()), "kind", incident.kind())));
        tree.put("surveys", days(circumstances.surveys()));
        tree.put("contactChanges", days(circumstances.contactChanges()));
        tree.put("volunteerContactChanges", ofVolunteers(circumstances.contactChangesOfVolunteers()));
        return tree;
    }

    private static Map<String, @Nullable Object> pairing(Pairing pairing) {
        return fields(
                "pairing", pairing.id().value(),
                "volunteer", pairing.volunteer().value(),
                "start", pairing.start().toString(),
                "end", text(pairing.end()),
                "endReason", text(pairing.endReason()),
                "cards", list(pairing.cards(), CaseSheetTree::card),
                "knowledge", list(pairing.knownFacts(), CaseSheetTree::known),
                "suspensions", list(pairing.suspensions(), CaseSheetTree::suspension));
    }

    private static Map<String, @Nullable Object> card(ContactCard card) {
        return fields(
                "issuedOn", text(card.issuedOn()),
                "volunteerCopyOn", text(card.volunteerCopyOn()),
                "elderCopyOn", text(card.elderCopyOn()));
    }

    private static Map<String, @Nullable Object> known(KnownFact known) {
        return fields(
                "fact", known.fact().name(), "confirmedOn", known.confirmedOn().toString());
    }

    private static Map<String, @Nullable Object> suspension(Suspension suspension) {
        return fields("firstDay", suspension.firstDay().toString(), "lastDay", text(suspension.lastDay()));
    }

    private static Map<String, @Nullable Object> record(ServiceRecord record) {
        return fields(
                "record", record.id().value(),
                "volunteer", record.volunteer().value(),
                "standInFor", text(record.standInFor()),
                "day", record.day().toString(),
                "kinds", list(record.kinds(), Enum::name),
                "minutes",
                        record.minutes().isPresent() ? (Object) record.minutes().getAsInt() : null,
                "outcome", text(record.outcome()));
    }

    private static List<Object> timeline(String name, Timeline<?> timeline) {
        return LongStream.of(timeline.begins())
                .<Object>mapToObj(begin -> fields("from", day(begin), name, text(timeline.on(begin))))
                .toList();
    }

    private static List<Object> ofVolunteers(Map<VolunteerId, List<Long>> changes) {
        return list(
                changes.keySet().stream().sorted().toList(),
                volunteer -> fields(
                        "volunteer", volunteer.value(), "days", days(changes.getOrDefault(volunteer, List.of()))));
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static <T> List<Object> list(Collection<T> items, Function<T, Object> tree) {
        return items.stream().map(tree).toList();
    }

    private static List<Object> days(List<Long> days) {
        return list(days, CaseSheetTree::day);
    }

    private static String day(long day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
