package org.warmsunset.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Reply;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.Sorts;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Watermark;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.UnreadableTextException;
import org.warmsunset.organisation.Unit;
import org.warmsunset.people.LivingArrangement;

/** Draws entries of the archive. */
final class RandomArchive {
    private static final Reading READING = new Reading("0451", LocalDate.of(2027, 12, 31));
    private static final List<String> TEXTS =
            List.of("高血压；\\不详;\n=", "2026-10-27", "2026-10-27T08:00:00Z", "230102", "FALL");

    private static final List<String> DISTRICTS = List.of("230102", "230103", "230110");
    private static final List<String> KINDS = List.of("FALL", "DISCHARGED");
    private static final List<String> TIERS = List.of("HIGH", "KEY", "GENERAL");

    /** Two trees; {@code U2} is under {@code U1}. */
    static final List<Unit> UNITS =
            List.of(Samples.unit("U1"), Samples.unit("U2").withParent(UnitId.of("U1")), Samples.unit("U3"));

    private final RandomSource random;
    private final List<Entry> entries = new ArrayList<>();

    RandomArchive(RandomSource random) {
        this.random = random;
    }

    /** An entry of each sort, about E1 where it is about an elder and V1 where about a volunteer, with all columns. */
    static List<Entry> ofEverySort() {
        List<Entry> entries = new ArrayList<>();
        for (Sort sort : Sorts.ALL) {
            entries.add(full(sort, EntryId.of("N%02d".formatted(entries.size()))));
        }
        return entries;
    }

    private static Entry full(Sort sort, EntryId id) {
        Entry.Builder entry =
                Entry.builder(sort).id(id).day(Samples.DAY).recordedAt(Instant.parse("2026-10-28T08:00:00.123Z"));
        for (Field<Entry, ?> field : sort.shape().fields()) {
            switch (field.name()) {
                case "elder_id" -> entry.elder(ElderId.of("E1"));
                case "team_id" -> {
                    if (sort.shape().choices().isEmpty()) {
                        entry.team(TeamId.of("T1"));
                    }
                }
                case "unit_id" -> entry.unit(UnitId.of("U1"));
                case "volunteer_id" -> {
                    if (sort.shape().choices().stream()
                            .noneMatch(choice -> choice.one().equals("elder_id"))) {
                        entry.volunteer(VolunteerId.of("V1"));
                    }
                }
                default -> {}
            }
        }
        sort.columns().forEach(column -> put(entry, column));
        return entry.build();
    }

    private static <T> void put(Entry.Builder entry, Column<T> column) {
        entry.put(column, anyContent(column.form()));
    }

    private static <T> T anyContent(Form<T> form) {
        for (String text : TEXTS) {
            try {
                return form.read(text, READING);
            } catch (UnreadableTextException e) {
                if (e.details().containsKey("allowed")) {
                    return form.read(e.details().get("allowed").split(", ", 2)[0], READING);
                }
            }
        }
        throw new IllegalStateException("no text is right for a column");
    }

    /** Entries about elders and volunteers, of the sorts that judging takes. */
    List<Entry> about(List<ElderId> elders, List<VolunteerId> volunteers) {
        for (ElderId elder : elders) {
            for (int i = random.upTo(10) - 2; i > 0; i--) {
                entries.add(about(elder));
            }
        }
        for (VolunteerId volunteer : volunteers) {
            if (random.chance(40)) {
                entries.add(begin(ContactChanges.SORT)
                        .volunteer(volunteer)
                        .put(ContactChanges.WHAT, ContactChanges.What.PHONE)
                        .build());
            }
        }
        return entries;
    }

    private Entry.Builder begin(Sort sort) {
        Entry.Builder entry =
                Entry.builder(sort).id(EntryId.of("N" + entries.size())).day(random.day());
        if (random.chance(50)) {
            entry.recordedAt(instant());
        }
        if (random.chance(15)) {
            entry.voidedAt(instant());
        }
        return entry;
    }

    private Instant instant() {
        return random.chance(50)
                ? random.instant()
                : random.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Until when the records of some districts are complete. */
    List<Watermark> watermarks() {
        return random.someOf(DISTRICTS).stream()
                .map(district -> new Watermark(DistrictCode.parse(district), random.day()))
                .toList();
    }

    private Entry about(ElderId elder) {
        Sort sort = random.oneOf(List.of(
                States.SORT,
                States.SORT,
                Incidents.SORT,
                Residences.SORT,
                Surveys.SORT,
                Memberships.SORT,
                ContactChanges.SORT));
        Entry.Builder entry = begin(sort).elder(elder);
        if (sort == States.SORT) {
            boolean status = random.chance(70);
            if (status) {
                entry.put(States.STATUS, random.oneOf(List.of(Status.values())));
            }
            if (!status || random.chance(50)) {
                entry.put(States.TIER, random.oneOf(TIERS));
            }
        } else if (sort == Incidents.SORT) {
            entry.put(Incidents.KIND, random.oneOf(KINDS)).put(Incidents.NOTED, random.oneOf(HardCases.NOTES));
        } else if (sort == Residences.SORT) {
            entry.put(Residences.DISTRICT, DistrictCode.parse(random.oneOf(DISTRICTS)));
        } else if (sort == Surveys.SORT) {
            entry.put(Surveys.LIVING, Reply.of(LivingArrangement.ALONE))
                    .put(Surveys.HEALTH, random.oneOf(HardCases.NOTES));
        } else if (sort == Memberships.SORT) {
            entry.unit(random.oneOf(UNITS).id());
        } else {
            entry.put(ContactChanges.WHAT, ContactChanges.What.ADDRESS);
        }
        return entry.build();
    }
}
