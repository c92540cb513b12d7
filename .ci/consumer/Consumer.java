package org.example.consumer;

import java.nio.file.Path;
import java.time.LocalDate;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

/** Keeps a pairing in a file, finds it there again, and judges it. */
public final class Consumer {
    /** The file is the only argument. */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        RuleBook rules = RuleBooks.caringDaughters2019();
        Keyset keys = Keyset.fresh();
        DistrictCode district = DistrictCode.parse("230102");
        Elder elder = Elder.builder().id(ElderId.of("E1")).name("Wang Guilan").district(district).build();
        Volunteer volunteer = Volunteer.builder().id(VolunteerId.of("V1")).name("Li Na").district(district).build();
        Pairing pairing = Pairing.builder()
                .id(PairingId.of("P1")).elder(elder.id()).volunteer(volunteer.id()).start(LocalDate.of(2026, 10, 12)).build();
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, keys.cipher())) {
            store.write(session -> {
                session.elders().insert(elder);
                session.volunteers().insert(volunteer);
                return null;
            });
            WarmSunset.of(store, rules).pairings().pair(pairing);
        }
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, keys.cipher())) {
            Window year = Window.yearOf(LocalDate.of(2026, 10, 30));
            var findings = WarmSunset.of(store, rules).reports().explain(pairing.id(), year, KnownAt.now()).orElseThrow();
            System.out.println(Consumer.class.getModule() + ": " + findings.get(0).verdict() + " of " + findings.size());
        }
    }
}
