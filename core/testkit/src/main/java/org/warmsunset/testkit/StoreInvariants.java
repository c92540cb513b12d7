package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.ProgrammeStore;

/** What holds in a store whatever was done: its case files say what its registers and its records say. */
final class StoreInvariants {
    private static final int MORE_THAN_ALL = 10_000;

    private StoreInvariants() {}

    static void check(ProgrammeStore store) {
        store.<Object>read(session -> {
            List<Elder> elders = Rules.all(session.elders());
            List<Pairing> pairings = Rules.all(session.pairings());
            List<Entry> entries = Rules.all(session.entries());
            List<ServiceRecord> records =
                    session.careLog().ofElders(ElderId.of("-"), ElderId.of("z".repeat(64)), DateRange.always());
            List<CaseFile> expected = new ArrayList<>();
            for (Elder elder : elders) {
                expected.add(CaseFile.of(
                        elder,
                        ofElder(pairings, elder.id()),
                        CareDays.of(elder.id(), records, KnownAt.now()),
                        entries,
                        KnownAt.now()));
            }
            assertThat(session.casePage(null, MORE_THAN_ALL, DateRange.always(), KnownAt.now())
                            .files())
                    .as("the case files, against the registers and the records")
                    .containsExactlyElementsOf(expected);
            return session;
        });
    }

    private static List<Pairing> ofElder(List<Pairing> pairings, ElderId elder) {
        return pairings.stream()
                .filter(pairing -> pairing.elder().equals(elder))
                .toList();
    }
}
