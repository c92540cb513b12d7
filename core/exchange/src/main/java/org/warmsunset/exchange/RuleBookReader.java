package org.warmsunset.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.Phase;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Tightening;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;
import org.warmsunset.people.LivingArrangement;

/** Reads one rule book from JSON and gathers everything that is wrong with it. */
final class RuleBookReader {
    private static final Set<String> BOOK =
            Set.of("$schema", "name", "parent", "zone", "versions", "overlays", "phases");
    private static final Set<String> VERSION = Set.of(
            "version",
            "inForceFrom",
            "weekStart",
            "tiers",
            "duties",
            "pairing",
            "hours",
            "matching",
            "exemplars",
            "referralWithinHours",
            "sources");

    /** What a version has that no parent's version stands behind. */
    private static final RuleSet NOTHING =
            RuleSet.builder().version("").weekStart(DayOfWeek.MONDAY).build();

    private final Faults faults = new Faults();
    private final DutyReader duties = new DutyReader(faults);
    private final Function<String, ZoneId> zones;

    /** A reader where all zones are known. */
    RuleBookReader() {
        this(ZoneId::of);
    }

    /** A reader that finds a zone by its name, or refuses the name. */
    RuleBookReader(Function<String, ZoneId> zones) {
        this.zones = zones;
    }

    /**
     * Reads a rule book.
     *
     * @param book the JSON
     * @param parents finds the rule book that another one changes, by its name
     */
    RuleBook read(JsonNode book, Function<String, RuleBook> parents) {
        RuleBook read = faults.tried(book, node -> book(node.object(), parents));
        if (read == null || faults.found() > 0) {
            throw new InvalidRuleBookException(faults.all());
        }
        return read;
    }

    private @Nullable RuleBook book(JsonNode node, Function<String, RuleBook> parents) {
        faults.tried(node, each -> each.object(BOOK));
        RuleBook parent =
                node.has("parent") ? faults.tried(node.get("parent"), each -> parents.apply(each.text())) : null;
        if (node.has("parent") && parent == null) {
            // What the book lacks may be the parent's.
            faults.all(node, "versions", each -> faults.all(each, "duties", duties::duty));
            return null;
        }
        RuleBook.Builder book = RuleBook.builder();
        faults.need(node, "name", JsonNode::text, book::name);
        if (parent == null) {
            faults.need(node, "zone", this::zone, book::zone);
        } else {
            faults.setOr(node, "zone", this::zone, parent.zone(), book::zone);
        }
        faults.need(
                node,
                "versions",
                JsonNode::items,
                versions -> book.addAllVersions(parent == null ? versions(versions) : versions(versions, parent)));
        book.addAllOverlays(parent == null ? List.of() : parent.overlays());
        book.addAllOverlays(faults.all(node, "overlays", this::overlay));
        book.addAllPhases(
                parent == null || node.has("phases")
                        ? faults.all(node, "phases", RuleBookReader::phase)
                        : parent.phases());
        return faults.found() > 0 ? null : tightened(book.build(), parent);
    }

    private ZoneId zone(JsonNode node) {
        return zones.apply(node.text());
    }

    private RuleBook tightened(RuleBook book, @Nullable RuleBook parent) {
        if (parent != null) {
            faults.add(Tightening.looser(book, parent).stream()
                    .map(loose -> new Fault("rule book", loose + ": a book only tightens its parent"))
                    .toList());
        }
        return book;
    }

    private List<RuleSet> versions(List<JsonNode> nodes) {
        List<RuleSet> versions = new ArrayList<>();
        for (JsonNode node : nodes) {
            faults.tried(node, each -> each.object().get("weekStart"));
            faults.tried(node, each -> each.object().get("duties"));
            keep(faults.tried(node, each -> version(each, NOTHING, from(each))), versions);
        }
        return versions;
    }

    /** The versions of a book, each over the version of its parent that is in force, from the later of both days on. */
    private List<RuleSet> versions(List<JsonNode> nodes, RuleBook parent) {
        TreeMap<LocalDate, JsonNode> own = new TreeMap<>();
        for (JsonNode node : nodes) {
            JsonNode other = faults.tried(node, each -> own.put(from(each).orElse(LocalDate.MIN), each));
            if (other != null) {
                faults.add(node.invalid("is in force from the same day as another version")
                        .faults());
            }
        }
        TreeMap<LocalDate, RuleSet> theirs = new TreeMap<>();
        parent.versions().forEach(each -> theirs.put(each.inForceFrom().orElse(LocalDate.MIN), each));
        Set<LocalDate> days = new TreeSet<>(own.keySet());
        days.addAll(theirs.keySet());
        List<RuleSet> versions = new ArrayList<>();
        for (LocalDate day : days) {
            Map.Entry<LocalDate, JsonNode> mine = own.floorEntry(day);
            RuleSet base = theirs.floorEntry(day).getValue();
            Optional<LocalDate> from = Optional.of(day).filter(each -> !each.equals(LocalDate.MIN));
            keep(mine == null ? base : faults.tried(mine.getValue(), each -> version(each, base, from)), versions);
        }
        return named(versions);
    }

    private static void keep(@Nullable RuleSet version, List<RuleSet> versions) {
        if (version != null) {
            versions.add(version);
        }
    }

    /** Gives a version its day as a name behind its own when the book has that one already. */
    private static List<RuleSet> named(List<RuleSet> versions) {
        Set<String> names = new LinkedHashSet<>();
        return versions.stream()
                .map(version -> names.add(version.version())
                        ? version
                        : version.withVersion(version.version() + " "
                                + version.inForceFrom().map(LocalDate::toString).orElse("")))
                .toList();
    }

    private static Optional<LocalDate> from(JsonNode version) {
        return version.has("inForceFrom")
                ? Optional.of(version.get("inForceFrom").day())
                : Optional.empty();
    }

    /** A version over another one, whose parts it has where it says nothing; null when something was wrong with it. */
    private @Nullable RuleSet version(JsonNode node, RuleSet base, Optional<LocalDate> from) {
        int before = faults.found();
        RuleSet.Builder version = RuleSet.builder().inForceFrom(from);
        faults.tried(node, each -> each.object(VERSION));
        faults.need(node, "version", JsonNode::text, version::version);
        faults.setOr(node, "weekStart", each -> each.constant(DayOfWeek.class), base.weekStart(), version::weekStart);
        List<String> tiers = node.has("tiers") ? faults.all(node, "tiers", JsonNode::code) : base.tiers();
        version.addAllTiers(tiers);
        boolean tiersKnown = faults.found() == before;
        List<Duty> own = faults.all(node, "duties", duties::duty);
        version.addAllDuties(merged(base.duties(), own));
        faults.setOr(node, "pairing", this::pairing, base.pairing(), version::pairing);
        faults.setOr(node, "hours", this::hours, base.hours(), version::hours);
        faults.setOr(node, "matching", RuleBookReader::matching, base.matching(), version::matching);
        faults.setOr(node, "exemplars", each -> Optional.of(exemplars(each)), base.exemplars(), version::exemplars);
        faults.setOr(
                node,
                "referralWithinHours",
                JsonNode::number,
                base.referralWithinHours(),
                version::referralWithinHours);
        version.addAllSources(base.sources());
        version.addAllSources(faults.all(node, "sources", DutyReader::source));
        if (faults.found() == before) {
            return version.build();
        }
        if (tiersKnown) {
            own.forEach(duty -> faults.tried(node, each -> aloneWith(tiers, duty)));
        }
        return null;
    }

    /** Holds the tiers of one duty against those of its version, which cannot be made since something else is wrong. */
    private static RuleSet aloneWith(List<String> tiers, Duty duty) {
        return NOTHING.withTiers(tiers).withDuties(duty);
    }

    /** The duties of a parent, with those of a child in the place of the same code, and what the child adds. */
    private static List<Duty> merged(List<Duty> theirs, List<Duty> own) {
        List<Duty> merged = new ArrayList<>();
        for (Duty duty : theirs) {
            merged.add(own.stream()
                    .filter(each -> each.code().equals(duty.code()))
                    .findFirst()
                    .orElse(duty));
        }
        own.stream()
                .filter(each -> theirs.stream().noneMatch(duty -> duty.code().equals(each.code())))
                .forEach(merged::add);
        return merged;
    }

    private PairingRules pairing(JsonNode node) {
        node.object(Set.of("maxElders", "minimumAge", "living", "consent"));
        PairingRules.Builder rules = PairingRules.builder();
        faults.set(node, "maxElders", JsonNode::number, rules::maxElders);
        faults.set(node, "minimumAge", JsonNode::number, rules::minimumAge);
        faults.set(node, "consent", JsonNode::flag, rules::consent);
        rules.addAllLiving(faults.all(node, "living", each -> each.constant(LivingArrangement.class)));
        return rules.build();
    }

    private HoursRules hours(JsonNode node) {
        node.object(Set.of("stars", "dailyCapMinutes", "lateEntryDays"));
        HoursRules.Builder rules = HoursRules.builder();
        rules.addAllStars(faults.all(node, "stars", JsonNode::number));
        faults.set(node, "dailyCapMinutes", JsonNode::number, rules::dailyCapMinutes);
        faults.set(node, "lateEntryDays", JsonNode::number, rules::lateEntryDays);
        return rules.build();
    }

    private static MatchingRules matching(JsonNode node) {
        node.object(Set.of("sameDistrict", "weights"));
        Map<String, Integer> weights = new TreeMap<>();
        if (node.has("weights")) {
            node.get("weights").fields().forEach((name, weight) -> weights.put(name, weight.number()));
        }
        return MatchingRules.named(
                node.has("sameDistrict") && node.get("sameDistrict").flag(), weights);
    }

    private ExemplarRules exemplars(JsonNode node) {
        node.object(Set.of(
                "minimumRate",
                "minimumActiveDays",
                "minimumMinutes",
                "maximumSilence",
                "awardedWithinDays",
                "perDistrict",
                "teams"));
        ExemplarRules.Builder rules = ExemplarRules.builder();
        faults.set(node, "minimumRate", JsonNode::decimal, rules::minimumRate);
        faults.set(node, "minimumActiveDays", JsonNode::number, rules::minimumActiveDays);
        faults.set(node, "minimumMinutes", JsonNode::number, rules::minimumMinutes);
        faults.set(node, "maximumSilence", JsonNode::number, rules::maximumSilence);
        faults.set(node, "awardedWithinDays", JsonNode::number, rules::awardedWithinDays);
        faults.set(node, "perDistrict", JsonNode::number, rules::perDistrict);
        faults.set(node, "teams", RuleBookReader::teams, rules::teams);
        return rules.build();
    }

    private static ExemplarRules.Teams teams(JsonNode node) {
        node.object(Set.of("minimumMembers", "minimumRate", "count"));
        return new ExemplarRules.Teams(
                node.get("minimumMembers").number(),
                node.get("minimumRate").decimal(),
                node.get("count").number());
    }

    /** An overlay; null when something was wrong with it. */
    private @Nullable Overlay overlay(JsonNode node) {
        int before = faults.found();
        Overlay.Builder overlay = Overlay.builder();
        faults.tried(node, each -> each.object(Set.of("name", "from", "to", "districts", "tiers", "duties")));
        faults.need(node, "name", JsonNode::text, overlay::name);
        faults.need(node, "from", JsonNode::day, overlay::from);
        faults.need(node, "to", JsonNode::day, overlay::to);
        overlay.addAllDistricts(faults.all(node, "districts", each -> DistrictCode.parse(each.text())));
        overlay.addAllTiers(faults.all(node, "tiers", JsonNode::code));
        overlay.addAllDuties(faults.all(node, "duties", duties::duty));
        return faults.found() == before ? overlay.build() : null;
    }

    private static Phase phase(JsonNode node) {
        node.object(Set.of("phase", "from", "to"));
        return new Phase(
                node.get("phase").constant(Phase.Step.class),
                node.get("from").day(),
                node.get("to").day());
    }
}
