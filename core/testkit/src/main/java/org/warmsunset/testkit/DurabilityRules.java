package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** What is kept stays kept. */
abstract class DurabilityRules extends Rules {
    private static final int REOPENINGS = 8;

    /** Closes the store and opens it again at the same place. */
    abstract void closeAndReopen();

    @Test
    void required_O1_what_was_kept_is_there_after_reopening() {
        RandomProgramme programme = RandomProgramme.of(7);
        programme.storeIn(store());
        List<ServiceRecord> before = allRecords();

        closeAndReopen();

        assertThat(list(session -> all(session.elders()))).containsExactlyInAnyOrderElementsOf(programme.elders());
        assertThat(list(session -> all(session.volunteers())))
                .containsExactlyInAnyOrderElementsOf(programme.volunteers());
        assertThat(list(session -> all(session.pairings()))).containsExactlyInAnyOrderElementsOf(programme.pairings());
        assertThat(allRecords()).containsExactlyElementsOf(before);
        assertThat(caseFiles()).containsExactlyElementsOf(programme.caseFiles(KnownAt.now()));
    }

    @Test
    void required_O2_versions_go_on_after_reopening() {
        storePeople();
        Pairing pairing = Samples.pairing("P1", "E1", "V1");
        write(session -> session.pairings().insert(pairing));
        write(session -> session.pairings().update(pairing.withEnd(Optional.of(Samples.DAY)), 1));

        closeAndReopen();

        refusal(Reason.CHANGED_MEANWHILE, "P1", session -> session.pairings().update(pairing, 1));
        write(session -> session.pairings().update(pairing, 2));
        Optional<Versioned<Pairing>> stored = read(session -> session.pairings().find(PairingId.of("P1")));
        assertThat(stored).contains(new Versioned<>(pairing, 3));
    }

    @Test
    void required_O3_day_sets_go_on_after_reopening() {
        storePeople();
        append(Samples.chat("R1", Samples.DAY), Samples.chat("R2", Samples.DAY));

        closeAndReopen();
        write(session -> session.careLog().voidRecord(RecordId.of("R1"), Instant.EPOCH));
        append(Samples.chat("R3", Samples.DAY.plusDays(1)));

        CaseFile file = caseFile("E1");
        assertThat(file.care().contact(DateRange.always()).days())
                .containsExactly(Samples.DAY, Samples.DAY.plusDays(1));
    }

    @Test
    void required_O4_what_was_not_kept_is_not_there_after_reopening() {
        storePeople();
        assertThatIllegalStateException()
                .isThrownBy(() -> write(session -> {
                    session.elders().insert(Samples.elder("E7"));
                    throw new IllegalStateException("stop");
                }));

        closeAndReopen();

        assertThat(elder("E7")).isEmpty();
        assertThat(elder("E1")).isPresent();
    }

    @Test
    void required_O5_the_journal_goes_on_after_reopening() {
        JournalEntry first = JournalEntry.after(null, Instant.EPOCH, Access.of("w", "y"), Deed.RETENTION_QUERY, null);
        write(session -> session.journal().append(first));
        closeAndReopen();
        JournalEntry second = JournalEntry.after(first, Instant.EPOCH, Access.of("w", "y"), Deed.RETENTION_QUERY, null);
        write(session -> session.journal().append(second));
        assertThat(list(session -> session.journal().page(0, MORE_THAN_ALL))).containsExactly(first, second);
    }

    @Test
    void required_O6_a_history_goes_on_over_many_reopenings() {
        Seeds.check(1, seed -> {
            History history = new History(seed);
            for (int i = 0; i < REOPENINGS; i++) {
                history.run(store(), 4);
                closeAndReopen();
                history.run(store(), 4);
            }
        });
    }
}
