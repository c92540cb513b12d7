package org.warmsunset.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Timeline;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/** Makes the tree of a case sheet; what {@link CaseSheetReader} reads. */
final class CaseSheetTree {
    private CaseSheetTree() {}

    static Map<String, @Nullable Object> of(CaseFile file, List<Pairing> pairings, List<ServiceRecord> records) {
        Circumstances circumstances = file.circumstances();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("elder", file.elder().value());
        tree.put("district", file.district().toString());
        tree.put("pairings", list(pairings, CaseSheetTree::pairing));
        tree.put("records", list(records, CaseSheetTree::record));
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
