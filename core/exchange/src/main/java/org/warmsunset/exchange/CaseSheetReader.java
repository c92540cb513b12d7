package org.warmsunset.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Timeline;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.Incident;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

/** Reads a case sheet from its tree. What may be absent may be null, too. */
final class CaseSheetReader {
    private static final Set<String> SHEET = Set.of(
            "elder",
            "district",
            "pairings",
            "records",
            "states",
            "tiers",
            "residences",
            "memberships",
            "incidents",
            "surveys",
            "contactChanges",
            "volunteerContactChanges");
    private static final Set<String> PAIRING =
            Set.of("pairing", "volunteer", "start", "end", "endReason", "cards", "knowledge", "suspensions");
    private static final Set<String> RECORD =
            Set.of("record", "volunteer", "standInFor", "day", "kinds", "minutes", "outcome");

    private final JsonNode root;
    private final ElderId elder;

    CaseSheetReader(JsonNode tree) {
        this.root = tree.object(SHEET);
        this.elder = id(root.get("elder"), ElderId::of);
    }

    CaseSheet sheet() {
        List<Pairing> pairings = read("pairings", this::pairing);
        List<ServiceRecord> records = read("records", this::record);
        CaseFile file = CaseFile.of(
                        elder, district(root.get("district")), pairings, CareDays.timed(elder, records, KnownAt.now()))
                .withCircumstances(root.checked(this::circumstances));
        return new CaseSheet(file, pairings, records);
    }

    private <T> List<T> read(String name, Function<JsonNode, T> item) {
        return root.itemsOf(name).stream()
                .map(node -> node.checked(() -> item.apply(node)))
                .toList();
    }

    private Pairing pairing(JsonNode node) {
        node.object(PAIRING);
        return Pairing.builder()
                .id(id(node.get("pairing"), PairingId::of))
                .elder(elder)
                .volunteer(id(node.get("volunteer"), VolunteerId::of))
                .start(node.get("start").day())
                .end(node.given("end").map(JsonNode::day))
                .endReason(node.given("endReason").map(each -> each.constant(EndReason.class)))
                .addAllCards(node.itemsOf("cards").stream()
                        .map(CaseSheetReader::card)
                        .toList())
                .addAllKnownFacts(node.itemsOf("knowledge").stream()
                        .map(CaseSheetReader::known)
                        .toList())
                .addAllSuspensions(node.itemsOf("suspensions").stream()
                        .map(CaseSheetReader::suspension)
                        .toList())
                .build();
    }

    private static ContactCard card(JsonNode node) {
        node.object(Set.of("issuedOn", "volunteerCopyOn", "elderCopyOn"));
        return ContactCard.builder()
                .issuedOn(node.given("issuedOn").map(JsonNode::day))
                .volunteerCopyOn(node.given("volunteerCopyOn").map(JsonNode::day))
                .elderCopyOn(node.given("elderCopyOn").map(JsonNode::day))
                .build();
    }

    private static KnownFact known(JsonNode node) {
        node.object(Set.of("fact", "confirmedOn"));
        return new KnownFact(
                node.get("fact").constant(Fact.class), node.get("confirmedOn").day());
    }

    private static Suspension suspension(JsonNode node) {
        node.object(Set.of("firstDay", "lastDay"));
        return node.checked(() -> Suspension.builder()
                .firstDay(node.get("firstDay").day())
                .lastDay(node.given("lastDay").map(JsonNode::day))
                .build());
    }

    private ServiceRecord record(JsonNode node) {
        node.object(RECORD);
        ServiceRecord.Builder record = ServiceRecord.builder()
                .id(id(node.get("record"), RecordId::of))
                .elder(elder)
                .volunteer(id(node.get("volunteer"), VolunteerId::of))
                .standInFor(node.given("standInFor").map(each -> id(each, VolunteerId::of)))
                .day(node.get("day").day())
                .outcome(node.given("outcome").map(each -> each.constant(Outcome.class)));
        node.get("kinds").items().forEach(kind -> record.addKinds(kind.constant(ServiceKind.class)));
        node.given("minutes").ifPresent(minutes -> record.minutes(minutes.number()));
        return record.build();
    }

    private Circumstances circumstances() {
        return Circumstances.builder()
                .statuses(timeline("states", "status", node -> node.constant(Status.class)))
                .tiers(timeline("tiers", "tier", JsonNode::code))
                .districts(timeline("residences", "district", CaseSheetReader::district))
                .units(timeline("memberships", "unit", node -> id(node, UnitId::of)))
                .addAllIncidents(read("incidents", CaseSheetReader::incident))
                .addAllSurveys(days(root, "surveys"))
                .addAllContactChanges(days(root, "contactChanges"))
                .putAllContactChangesOfVolunteers(ofVolunteers())
                .build();
    }

    private <T> Timeline<T> timeline(String name, String what, Function<JsonNode, T> value) {
        Timeline.Builder<T> timeline = new Timeline.Builder<>();
        for (JsonNode node : root.itemsOf(name)) {
            node.object(Set.of("from", what));
            node.checked(() -> timeline.add(node.get("from").day().toEpochDay(), value.apply(node.get(what))));
        }
        return timeline.build();
    }

    private static Incident incident(JsonNode node) {
        node.object(Set.of("day", "kind"));
        return new Incident(node.get("day").day().toEpochDay(), node.get("kind").code());
    }

    private Map<VolunteerId, List<Long>> ofVolunteers() {
        Map<VolunteerId, List<Long>> changes = new HashMap<>();
        for (JsonNode node : root.itemsOf("volunteerContactChanges")) {
            node.object(Set.of("volunteer", "days"));
            if (changes.put(id(node.get("volunteer"), VolunteerId::of), days(node, "days")) != null) {
                throw node.get("volunteer").invalid("is there twice: put her days together");
            }
        }
        return changes;
    }

    private static List<Long> days(JsonNode node, String name) {
        List<Long> days = new ArrayList<>();
        node.itemsOf(name).forEach(day -> days.add(day.day().toEpochDay()));
        return days;
    }

    private static <T> T id(JsonNode node, Function<String, T> of) {
        return node.checked(() -> of.apply(node.text()));
    }

    private static DistrictCode district(JsonNode node) {
        return id(node, DistrictCode::parse);
    }
}
