package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/** Reports by unit for the four weeks from Monday 1 June 2026, in which nobody did anything, by a chat a week alone. */
class UnitReportTest {
    private static final RuleBook CHATS =
            Books.of(Books.FIRST.withDuties(Books.FIRST.duty("WEEKLY_CHAT").orElseThrow()));
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 28);

    private static final Unit CITY = unit("CITY", null);
    private static final Unit DISTRICT = unit("DISTRICT", "CITY");
    private static final Unit EAST = unit("EAST", "DISTRICT");
    private static final Unit WEST = unit("WEST", "DISTRICT");
    private static final UnitTree TREE = UnitTree.of(List.of(WEST, EAST, DISTRICT, CITY));

    private static Unit unit(String id, String parent) {
        return Unit.builder()
                .id(UnitId.of(id))
                .name(id)
                .parent(Optional.ofNullable(parent).map(UnitId::of))
                .build();
    }

    private static Entry member(String id, String unit, LocalDate from) {
        return Entry.builder(Memberships.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .unit(UnitId.of(unit))
                .day(from)
                .build();
    }

    private static Sums report(LocalDate asOf, Entry... memberships) {
        Elder elder = Elder.builder()
                .id(ElderId.of("E1"))
                .name("王桂兰")
                .district(DistrictCode.parse("230102"))
                .build();
        Pairing pairing = Pairing.builder()
                .id(PairingId.of("P1"))
                .elder(elder.id())
                .volunteer(VolunteerId.of("V1"))
                .start(FIRST)
                .build();
        CaseFile file = CaseFile.of(elder, List.of(pairing), CareDays.none(), List.of(memberships), KnownAt.now());
        Duties duties = Duties.in(new Window(FIRST, LAST, asOf), CHATS, FestivalCalendar.china());
        Report.Builder report = new Report.Builder(duties, TREE);
        report.add(report.judge(file));
        return report.result().summary().pairings();
    }

    private static Counts missed(int number) {
        return new Counts(0, number, 0, 0, 0);
    }

    @Test
    void each_week_is_counted_once_in_the_unit_of_its_last_day_and_in_all_units_above_it() {
        LocalDate sunday = LocalDate.of(2026, 6, 14);

        Sums sums = report(LAST, member("M1", "EAST", FIRST), member("M2", "WEST", sunday));

        assertThat(sums.totals()).isEqualTo(missed(4));
        assertThat(sums.units())
                .containsExactly(
                        new UnitLine(CITY, 1, missed(4)),
                        new UnitLine(DISTRICT, 1, missed(4)),
                        new UnitLine(EAST, 0, missed(1)),
                        new UnitLine(WEST, 1, missed(3)));
    }

    @Test
    void what_was_before_the_first_membership_belongs_to_no_unit() {
        Sums sums = report(LAST, member("M1", "CITY", LocalDate.of(2026, 6, 15)));

        assertThat(sums.units())
                .containsExactly(
                        new UnitLine(CITY, 1, missed(2)),
                        new UnitLine(DISTRICT, 0, Counts.none()),
                        new UnitLine(EAST, 0, Counts.none()),
                        new UnitLine(WEST, 0, Counts.none()),
                        new UnitLine(null, 0, missed(2)));
    }

    @Test
    void a_week_that_goes_on_is_counted_in_the_unit_of_the_as_of_day() {
        LocalDate wednesday = LocalDate.of(2026, 6, 3);

        Sums sums = report(wednesday, member("M1", "EAST", FIRST), member("M2", "WEST", wednesday.plusDays(1)));

        assertThat(sums.units()).contains(new UnitLine(EAST, 1, new Counts(0, 0, 0, 1, 0)));
        assertThat(sums.units()).contains(new UnitLine(WEST, 0, Counts.none()));
    }

    @Test
    void nobody_who_does_not_ask_gets_units() {
        VerdictSums sums = new VerdictSums(Duties.in(new Window(FIRST, LAST, LAST), CHATS, FestivalCalendar.china()));

        assertThat(sums.result().pairings().units()).isNull();
    }
}
