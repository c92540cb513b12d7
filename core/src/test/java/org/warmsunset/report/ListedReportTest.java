package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Residences;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/** Reports for June 2026 by a book that asks for a visit a month to every listed elder. */
class ListedReportTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final DistrictCode NANGANG = DistrictCode.parse("230103");
    private static final DateRange JUNE = DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final RuleBook VISITS = Books.of(Books.FIRST.withDuties(
            duty("VISIT", every(Cycle.Calendar.MONTH), by(1, VISIT)).withOwedBy(OwedBy.ELDER)));

    private final List<CaseFile> files = new ArrayList<>();

    /** Adds an elder who was surveyed on 1 May. */
    private void add(String id, List<Pairing> pairings, List<ServiceRecord> records, Entry... more) {
        Elder elder = Elder.builder()
                .id(ElderId.of(id))
                .name("王桂兰")
                .district(DAOLI)
                .surveyedOn(LocalDate.of(2026, 5, 1))
                .build();
        CareDays care = CareDays.of(elder.id(), records, KnownAt.now());
        files.add(CaseFile.of(elder, pairings, care, List.of(more), KnownAt.now()));
    }

    private static Pairing pairing(String elder) {
        return Pairing.builder()
                .id(PairingId.of("P" + elder))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of("V" + elder))
                .start(LocalDate.of(2026, 5, 10))
                .build();
    }

    private static ServiceRecord visit(String elder, String volunteer, int day) {
        return ServiceRecord.builder()
                .id(RecordId.of("R" + elder))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of(volunteer))
                .day(LocalDate.of(2026, 6, day))
                .addKinds(VISIT)
                .build();
    }

    private Report report(RuleBook book, Watermarks marks) {
        Window window = new Window(JUNE.first(), JUNE.last(), JUNE.last());
        Report.Builder report = new Report.Builder(
                Duties.in(window, book, FestivalCalendar.china()).with(marks));
        files.forEach(file -> report.add(report.judge(file)));
        return report.result();
    }

    @Test
    void of_ten_listed_elders_nine_of_whom_were_visited_the_rate_is_90_percent_and_she_who_was_not_is_named() {
        for (int i = 1; i <= 7; i++) {
            String elder = "E0" + i;
            add(elder, List.of(pairing(elder)), List.of(visit(elder, "V" + elder, i)));
        }
        add("E08", List.of(), List.of(visit("E08", "STAFF1", 20)));
        add("E09", List.of(), List.of(visit("E09", "STAFF2", 30)));
        add("E10", List.of(), List.of());

        Report report = report(VISITS, Watermarks.none());

        assertThat(report.summary().listed())
                .isEqualTo(new Sums(
                        10,
                        new Counts(9, 1, 0, 0, 0),
                        List.of(new DistrictLine(DAOLI, 10, new Counts(9, 1, 0, 0, 0)))));
        assertThat(report.summary().listed().totals().permille()).hasValue(900);
        assertThat(report.listed())
                .filteredOn(line -> line.kept().counts().missed() > 0)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.elder()).isEqualTo(ElderId.of("E10"));
                    assertThat(line.kept().missed()).containsExactly(new Kept.Missed("VISIT", JUNE));
                });
        assertThat(report.elders()).hasSize(10).last().isEqualTo(new ElderLine(ElderId.of("E10"), 0, 30, 30));
        assertThat(report.summary().pairings().members()).isEqualTo(7);
        assertThat(report.summary().pairings().totals()).isEqualTo(Counts.none());
    }

    @Test
    void an_elder_who_is_listed_later_is_in_no_list() {
        Circumstances surveyed = Circumstances.builder()
                .addSurveys(LocalDate.of(2026, 7, 1).toEpochDay())
                .build();
        files.add(new CaseFile(ElderId.of("E1"), DAOLI, List.of(), CareDays.none(), surveyed));

        Report report = report(VISITS, Watermarks.none());

        assertThat(report.listed()).isEmpty();
        assertThat(report.elders()).isEmpty();
        assertThat(report.summary().listed()).isEqualTo(new Sums(0, Counts.none(), List.of()));
    }

    @Test
    void silence_of_an_elder_without_a_pairing_begins_when_she_is_listed() {
        add("E1", List.of(), List.of(visit("E1", "STAFF", 10)));

        assertThat(report(VISITS, Watermarks.none()).elders())
                .containsExactly(new ElderLine(ElderId.of("E1"), 1, 20, 30));
    }

    @Test
    void a_finding_is_counted_where_she_lived_on_its_last_day_and_a_move_rewrites_nothing_before() {
        add("E1", List.of(pairing("E1")), List.of(), moved("E1", "2026-06-30"));
        add("E2", List.of(pairing("E2")), List.of(), moved("E2", "2026-07-01"));

        Report report = report(Books.CARING_DAUGHTERS_2019, Watermarks.none());

        assertThat(report.summary().pairings().districts())
                .extracting(
                        DistrictLine::district,
                        DistrictLine::members,
                        line -> line.counts().missed())
                .containsExactly(tuple(DAOLI, 1, 23), tuple(NANGANG, 1, 1));
    }

    private static Entry moved(String elder, String day) {
        return Entry.builder(Residences.SORT)
                .id(EntryId.of("N1"))
                .elder(ElderId.of(elder))
                .day(LocalDate.parse(day))
                .put(Residences.DISTRICT, NANGANG)
                .build();
    }

    @Test
    void an_overlay_is_counted_apart_and_listed_like_all_others() {
        Overlay heat = Overlay.builder()
                .name("heat")
                .from(LocalDate.of(2026, 6, 10))
                .to(LocalDate.of(2026, 6, 11))
                .addDuties(duty("CALL", every(new Cycle.Tiles(1, JUNE.first())), by(1, VISIT)))
                .build();
        Overlay quiet = Overlay.builder()
                .from(heat.from())
                .to(heat.to())
                .name("dry")
                .addDuties(duty("DRY", every(new Cycle.Tiles(1, JUNE.first())), by(1, VISIT))
                        .withTiers("HIGH"))
                .build();
        add("E1", List.of(pairing("E1")), List.of(visit("E1", "VE1", 10)));
        RuleBook none = Books.of(Books.FIRST.withDuties().withTiers("HIGH", "GENERAL"));

        Report report = report(none.withOverlays(heat, quiet), Watermarks.none());

        assertThat(report.summary().overlays())
                .containsExactly(
                        new OverlayLine("dry", Counts.none()), new OverlayLine("heat", new Counts(1, 1, 0, 0, 0)));
        assertThat(report.summary().pairings())
                .isEqualTo(new Sums(1, Counts.none(), List.of(new DistrictLine(DAOLI, 1, Counts.none()))));
        assertThat(report.pairings().get(0).kept().counts()).isEqualTo(Counts.none());
        assertThat(report.pairings().get(0).kept().duties()).isEqualTo(Map.of("CALL", new Counts(1, 1, 0, 0, 0)));
        assertThat(report.pairings().get(0).kept().missed())
                .containsExactly(new Kept.Missed("CALL", DateRange.of(heat.to(), heat.to())));
    }

    @Test
    void what_is_unknown_counts_neither_for_nor_against() {
        add("E1", List.of(), List.of(visit("E1", "STAFF", 10)));
        add("E2", List.of(), List.of());

        Report report = report(VISITS, new Watermarks(Map.of(DAOLI, LocalDate.of(2026, 6, 29))));

        assertThat(report.summary().watermarked()).isTrue();
        assertThat(report.summary().listed().totals()).isEqualTo(new Counts(1, 0, 0, 0, 1));
        assertThat(report.summary().listed().totals().permille()).hasValue(1000);
        assertThat(report(VISITS, Watermarks.none()).summary().watermarked()).isFalse();
    }

    @Test
    void the_worklist_has_what_is_owed_to_an_elder_for_anybody_to_do_before_what_pairings_owe() {
        add("E1", List.of(pairing("E1")), List.of());
        RuleBook both = Books.of(Books.FIRST.withDuties(
                duty("A", every(Cycle.Calendar.MONTH), by(1, VISIT)),
                duty("VISIT", every(Cycle.Calendar.MONTH), by(1, VISIT)).withOwedBy(OwedBy.ELDER)));
        Worklist.Builder worklist =
                new Worklist.Builder(Duties.openOn(LocalDate.of(2026, 6, 15), both, FestivalCalendar.china()));

        files.forEach(file -> worklist.add(worklist.judge(file)));

        assertThat(worklist.result().items())
                .extracting(item -> item.duty().code(), item -> item.pairing().isPresent(), Worklist.Item::dueBy)
                .containsExactly(tuple("VISIT", false, JUNE.last()), tuple("A", true, JUNE.last()));
    }
}
