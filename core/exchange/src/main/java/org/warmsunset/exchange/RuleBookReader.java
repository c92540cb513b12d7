package org.warmsunset.exchange;

import java.time.DateTimeException;
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
import java.util.function.Consumer;
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

    private final Set<Fault> faults = new LinkedHashSet<>();

    /**
     * Reads a rule book.
     *
     * @param book the JSON
     * @param parents finds the rule book that another one changes, by its name
     */
    RuleBook read(JsonNode book, Function<String, RuleBook> parents) {
        RuleBook read = tried(book, node -> book(node, parents));
        if (read == null || !faults.isEmpty()) {
            throw new InvalidRuleBookException(List.copyOf(faults));
        }
        return read;
    }

    private @Nullable RuleBook book(JsonNode node, Function<String, RuleBook> parents) {
        node.object(BOOK);
        String name = tried(node, each -> each.get("name").text());
        RuleBook parent = node.has("parent") ? tried(node.get("parent"), each -> parents.apply(each.text())) : null;
        ZoneId zone = node.has("zone") || parent == null
                ? tried(node, each -> tried(each.get("zone"), text -> ZoneId.of(text.text())))
                : parent.zone();
        List<Overlay> overlays = new ArrayList<>(parent == null ? List.of() : parent.overlays());
        overlays.addAll(all(node, "overlays", this::overlay));
        List<Phase> phases = node.has("phases") || parent == null ? all(node, "phases", this::phase) : parent.phases();
        List<RuleSet> versions = versions(node.get("versions").items(), parent);
        if (!faults.isEmpty() || name == null || zone == null) {
            return null;
        }
        RuleBook book = RuleBook.builder()
                .name(name)
                .zone(zone)
                .addAllVersions(versions)
                .addAllOverlays(overlays)
                .addAllPhases(phases)
                .build();
        if (parent != null) {
            Tightening.looser(book, parent).forEach(loose -> faults.add(new Fault("rule book", loose)));
        }
        return book;
    }

    /** The versions of a book, each over the version of its parent that is in force, from the later of both days on. */
    private List<RuleSet> versions(List<JsonNode> nodes, @Nullable RuleBook parent) {
        if (parent == null) {
            List<RuleSet> versions = new ArrayList<>();
            nodes.forEach(node -> keep(tried(node, each -> version(each, null, null)), versions));
            return versions;
        }
        TreeMap<LocalDate, JsonNode> own = new TreeMap<>();
        nodes.forEach(node -> tried(node, each -> own.put(from(each).orElse(LocalDate.MIN), each)));
        TreeMap<LocalDate, RuleSet> theirs = new TreeMap<>();
        parent.versions().forEach(each -> theirs.put(each.inForceFrom().orElse(LocalDate.MIN), each));
        Set<LocalDate> days = new TreeSet<>(own.keySet());
        days.addAll(theirs.keySet());
        List<RuleSet> versions = new ArrayList<>();
        for (LocalDate day : days) {
            Map.Entry<LocalDate, JsonNode> mine = own.floorEntry(day);
            RuleSet base = theirs.floorEntry(day).getValue();
            RuleSet version = mine == null ? base : tried(mine.getValue(), each -> version(each, base, day));
            keep(version, versions);
        }
        return named(versions);
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

    private @Nullable RuleSet version(JsonNode node, @Nullable RuleSet base, @Nullable LocalDate day) {
        node.object(VERSION);
        List<Duty> duties = all(node, "duties", DutyReader::duty);
        if (base == null) {
            tried(node, each -> each.get("duties").items());
        }
        RuleSet.Builder version = RuleSet.builder().version(node.get("version").text());
        version.addAllDuties(base == null ? duties : merged(base.duties(), duties));
        Optional<LocalDate> from = base == null ? from(node) : Optional.ofNullable(day);
        version.inForceFrom(from.filter(each -> !each.equals(LocalDate.MIN)));
        version.weekStart(
                base != null && !node.has("weekStart")
                        ? base.weekStart()
                        : node.get("weekStart").constant(DayOfWeek.class));
        if (node.has("tiers")) {
            node.get("tiers").items().forEach(tier -> version.addTiers(tier.text()));
        } else if (base != null) {
            version.addAllTiers(base.tiers());
        }
        set(node, "pairing", this::pairing, base == null ? null : base.pairing(), version::pairing);
        set(node, "hours", this::hours, base == null ? null : base.hours(), version::hours);
        set(node, "matching", this::matching, base == null ? null : base.matching(), version::matching);
        set(
                node,
                "exemplars",
                this::exemplars,
                base == null ? null : base.exemplars().orElse(null),
                version::exemplars);
        set(
                node,
                "referralWithinHours",
                JsonNode::number,
                base == null ? null : base.referralWithinHours(),
                version::referralWithinHours);
        version.addAllSources(base == null ? List.of() : base.sources());
        version.addAllSources(all(node, "sources", DutyReader::source));
        return faults.isEmpty() ? version.build() : null;
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

    /** Sets a part that may be absent: then it is the parent's, if there is one. */
    private <T> void set(
            JsonNode node, String field, Function<JsonNode, T> read, @Nullable T otherwise, Consumer<T> setter) {
        T value = node.has(field) ? tried(node.get(field), read) : otherwise;
        if (value != null) {
            setter.accept(value);
        }
    }

    private PairingRules pairing(JsonNode node) {
        node.object(Set.of("maxElders", "minimumAge", "living", "consent"));
        PairingRules.Builder rules = PairingRules.builder();
        set(node, "maxElders", JsonNode::number, null, rules::maxElders);
        set(node, "minimumAge", JsonNode::number, null, rules::minimumAge);
        set(node, "consent", JsonNode::flag, null, rules::consent);
        rules.addAllLiving(all(node, "living", each -> each.constant(LivingArrangement.class)));
        return rules.build();
    }

    private HoursRules hours(JsonNode node) {
        node.object(Set.of("stars", "dailyCapMinutes", "lateEntryDays"));
        HoursRules.Builder rules = HoursRules.builder();
        rules.addAllStars(all(node, "stars", JsonNode::number));
        set(node, "dailyCapMinutes", JsonNode::number, null, rules::dailyCapMinutes);
        set(node, "lateEntryDays", JsonNode::number, null, rules::lateEntryDays);
        return rules.build();
    }

    private MatchingRules matching(JsonNode node) {
        node.object(Set.of("sameDistrict", "weights"));
        Map<String, Integer> weights = new TreeMap<>();
        if (node.has("weights")) {
            node.get("weights").fields().forEach((name, weight) -> weights.put(name, weight.number()));
        }
        return new MatchingRules(
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
        set(node, "minimumRate", JsonNode::decimal, null, rules::minimumRate);
        set(node, "minimumActiveDays", JsonNode::number, null, rules::minimumActiveDays);
        set(node, "minimumMinutes", JsonNode::number, null, rules::minimumMinutes);
        set(node, "maximumSilence", JsonNode::number, null, rules::maximumSilence);
        set(node, "awardedWithinDays", JsonNode::number, null, rules::awardedWithinDays);
        set(node, "perDistrict", JsonNode::number, null, rules::perDistrict);
        set(node, "teams", RuleBookReader::teams, null, rules::teams);
        return rules.build();
    }

    private static ExemplarRules.Teams teams(JsonNode node) {
        node.object(Set.of("minimumMembers", "minimumRate", "count"));
        return new ExemplarRules.Teams(
                node.get("minimumMembers").number(),
                node.get("minimumRate").decimal(),
                node.get("count").number());
    }

    private Overlay overlay(JsonNode node) {
        node.object(Set.of("name", "from", "to", "districts", "tiers", "duties"));
        return Overlay.builder()
                .name(node.get("name").text())
                .from(node.get("from").day())
                .to(node.get("to").day())
                .addAllDistricts(all(node, "districts", each -> DistrictCode.parse(each.text())))
                .addAllTiers(all(node, "tiers", JsonNode::text))
                .addAllDuties(all(node, "duties", DutyReader::duty))
                .build();
    }

    private Phase phase(JsonNode node) {
        node.object(Set.of("phase", "from", "to"));
        return new Phase(
                node.get("phase").constant(Phase.Step.class),
                node.get("from").day(),
                node.get("to").day());
    }

    /** The items of a list that may be absent, without those that are wrong. */
    private <T> List<T> all(JsonNode node, String field, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        if (node.has(field)) {
            List<JsonNode> nodes = tried(node.get(field), JsonNode::items);
            if (nodes != null) {
                nodes.forEach(each -> keep(tried(each, read), items));
            }
        }
        return items;
    }

    private static <T> void keep(@Nullable T item, List<T> items) {
        if (item != null) {
            items.add(item);
        }
    }

    /** Reads a value, or notes what is wrong with it, and where. */
    private <T extends @Nullable Object> @Nullable T tried(JsonNode node, Function<JsonNode, T> read) {
        try {
            return read.apply(node);
        } catch (InvalidRuleBookException e) {
            faults.addAll(e.faults());
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.addAll(node.invalid(String.valueOf(e.getMessage())).faults());
        }
        return null;
    }
}
