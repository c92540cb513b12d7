package org.warmsunset.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.wording.Wording;

/** Judges one pairing with one chat, and says why. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Prints the findings.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // README: begin
        Pairing pairing = Pairing.builder()
                .id(PairingId.of("P1")).elder(ElderId.of("E1")).volunteer(VolunteerId.of("V1"))
                .start(LocalDate.of(2026, 10, 12)).build();
        ServiceRecord chat = ServiceRecord.builder()
                .id(RecordId.of("R1")).elder(pairing.elder()).volunteer(pairing.volunteer())
                .day(LocalDate.of(2026, 10, 27)).addKinds(ServiceKind.CHAT).build();
        CaseFile file = CaseFile.of(pairing.elder(), DistrictCode.parse("230102"), List.of(pairing), CareDays.none());
        Window year = Window.yearOf(LocalDate.of(2026, 10, 30)); // judged at the end of that day
        Duties duties = Duties.in(year, RuleBooks.caringDaughters2019(), FestivalCalendar.china());
        for (Finding finding : duties.explain(file, pairing.id(), List.of(chat), KnownAt.now()))
            System.out.println(finding.verdict() + " " + Wording.in(Locale.ENGLISH).finding(finding));
        // README: end
    }
}
