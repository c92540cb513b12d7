package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.recognition.Rate;
import org.warmsunset.recognition.Standing;

/** How volunteers stand in the two weeks from Monday 1 June 2026, by a chat a week. */
class StandingsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 14);
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final RuleBook CHATS =
            Books.of(Books.FIRST.withDuties(Books.FIRST.duty("WEEKLY_CHAT").orElseThrow()));

    private static Pairing pairing(String elder, LocalDate start) {
        return Pairing.builder()
                .id(PairingId.of("P" + elder))
                .elder(ElderId.of(elder))
                .volunteer(V1)
                .start(start)
                .build();
    }

    private static CaseFile file(Pairing pairing, LocalDate... chats) {
        List<ServiceRecord> records = Stream.of(chats)
                .map(day -> ServiceRecord.builder()
                        .id(RecordId.of("R" + day))
                        .elder(pairing.elder())
                        .volunteer(V1)
                        .day(day)
                        .addKinds(CHAT)
                        .build())
                .toList();
        CareDays care = CareDays.of(pairing.elder(), records, KnownAt.now());
        return CaseFile.of(pairing.elder(), DistrictCode.parse("230102"), List.of(pairing), care);
    }

    private static Map<VolunteerId, Standing> standings(RuleBook book, LocalDate asOf, CaseFile... files) {
        Standings standings = new Standings(Duties.in(new Window(FIRST, LAST, asOf), book, FestivalCalendar.china()));
        Stream.of(files).forEach(file -> standings.add(standings.judge(file)));
        return standings.result();
    }

    @Test
    void her_pairings_are_taken_together_a_day_once_and_the_longest_silence() {
        CaseFile one = file(pairing("E1", FIRST).withEnd(FIRST.plusDays(9)), FIRST, FIRST.plusDays(8));
        CaseFile other = file(pairing("E2", FIRST.plusDays(7)), FIRST.plusDays(9));

        assertThat(standings(CHATS, LAST, one, other))
                .containsExactly(Map.entry(V1, new Standing(V1, new Rate(3, 0), 14, 7)));
        assertThat(standings(CHATS, LAST, file(pairing("E1", FIRST), FIRST)))
                .containsExactly(Map.entry(V1, new Standing(V1, new Rate(1, 1), 14, 13)));
    }

    @Test
    void days_after_the_as_of_day_do_not_count() {
        assertThat(standings(CHATS, FIRST.plusDays(3), file(pairing("E1", FIRST), FIRST)))
                .containsExactly(Map.entry(V1, new Standing(V1, new Rate(1, 0), 4, 3)));
    }

    @Test
    void who_has_no_pairing_in_the_report_does_not_stand_and_extra_duties_do_not_count() {
        Overlay snow = Overlay.builder()
                .name("snow")
                .from(FIRST)
                .to(LAST)
                .addDuties(duty("SNOW", every(Cycle.Calendar.WEEK), by(5, CHAT)))
                .build();

        assertThat(standings(CHATS, LAST, file(pairing("E1", LAST.plusDays(1)))))
                .isEmpty();
        assertThat(standings(CHATS.withOverlays(snow), LAST, file(pairing("E1", FIRST), FIRST, LAST)))
                .containsExactly(Map.entry(V1, new Standing(V1, new Rate(2, 0), 14, 12)));
    }
}
