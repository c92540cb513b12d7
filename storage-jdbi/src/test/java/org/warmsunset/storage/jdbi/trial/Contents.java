package org.warmsunset.storage.jdbi.trial;

import java.util.List;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;

/** All that a store holds. */
record Contents(
        List<Versioned<Elder>> elders,
        List<Versioned<Volunteer>> volunteers,
        List<Versioned<Pairing>> pairings,
        List<ServiceRecord> records,
        List<CaseFile> caseFiles) {
    private static final int MORE_THAN_ALL = 1_000_000;

    static Contents of(ProgrammeStore store) {
        return store.read(session -> new Contents(
                session.elders().page(null, MORE_THAN_ALL),
                session.volunteers().page(null, MORE_THAN_ALL),
                session.pairings().page(null, MORE_THAN_ALL),
                session.careLog().ofElders(ElderId.of("-"), ElderId.of("z".repeat(64)), DateRange.always()),
                session.casePage(null, MORE_THAN_ALL, DateRange.always(), KnownAt.now())
                        .files()
                        .toList()));
    }
}
