package org.warmsunset.storage.jdbi.days;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Memberships;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The entries that judging takes: those about the elders of a page, and the contact changes of their volunteers. */
public final class CaseEntries {
    static final CaseEntries NONE = new CaseEntries();

    private static final Layout<Entry> LAYOUT = Layout.of(EntryKind.ENTRY);

    /** The sort as a term of no index, since the persons say which few entries to read. */
    private static final String THE_SORT = "sort || ''";

    public static final String ABOUT_ELDERS = ("select elder_id, %s from {entry} where elder_id between ? and ? and "
                    + THE_SORT + " in (%s) and %s")
            .formatted(
                    LAYOUT.openColumns(),
                    Stream.of(
                                    Surveys.SORT,
                                    States.SORT,
                                    Incidents.SORT,
                                    Residences.SORT,
                                    Memberships.SORT,
                                    ContactChanges.SORT)
                            .map(CaseEntries::quoted)
                            .collect(joining(", ")),
                    RecordedCare.KNOWN);

    public static final String ABOUT_VOLUNTEERS =
            ("select whose, %s from (select elder_id as whose, volunteer_id as paired"
                            + " from {pairing} where elder_id between ? and ?) as pairs"
                            + " join {entry} on volunteer_id = paired where " + THE_SORT + " = %s and %s")
                    .formatted(LAYOUT.openColumns(), quoted(ContactChanges.SORT), RecordedCare.KNOWN);

    private final Map<String, List<Entry>> aboutElders = new HashMap<>();
    private final Map<String, List<Entry>> aboutVolunteers = new HashMap<>();

    private CaseEntries() {}

    private static String quoted(Sort sort) {
        return "'" + sort.name() + "'";
    }

    static CaseEntries read(Sql sql, ElderId first, ElderId last, KnownAt knownAt) {
        CaseEntries entries = new CaseEntries();
        read(sql, ABOUT_ELDERS, first, last, knownAt, entries.aboutElders);
        read(sql, ABOUT_VOLUNTEERS, first, last, knownAt, entries.aboutVolunteers);
        return entries;
    }

    private static void read(
            Sql sql, String query, ElderId first, ElderId last, KnownAt knownAt, Map<String, List<Entry>> byElder) {
        long known = RecordedCare.millis(knownAt);
        sql.list(query, CaseEntries::found, first.value(), last.value(), known, known)
                .forEach(found -> byElder.computeIfAbsent(found.elder(), none -> new ArrayList<>(1))
                        .add(found.entry()));
    }

    private record Found(String elder, Entry entry) {}

    private static Found found(Row row) throws SQLException {
        return new Found(row.text(), LAYOUT.readOpen(row, 2, RowContext.of(LAYOUT.name())));
    }

    /** Adds to what an elder's form says what her entries and those of her volunteers say. */
    Circumstances of(ElderId elder, Circumstances form) {
        List<Entry> hers = aboutElders.getOrDefault(elder.value(), List.of());
        List<Entry> others = aboutVolunteers.getOrDefault(elder.value(), List.of());
        return hers.isEmpty() && others.isEmpty()
                ? form
                : Circumstances.of(form.surveys().stream().findFirst().map(LocalDate::ofEpochDay), hers, others);
    }
}
