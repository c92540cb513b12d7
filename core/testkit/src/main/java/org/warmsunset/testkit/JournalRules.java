package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.storage.RefusedException.Reason;

/** The access journal. */
abstract class JournalRules extends Rules {
    private static final Instant NOON = Instant.parse("2026-10-27T04:00:00.123Z");

    private static final JournalEntry FIRST = JournalEntry.after(
            null, NOON, Access.of("妇联·李", "家属来信 📮 \"2026-10\""), Deed.EXPORT, Subject.of(ElderId.of("E1")));

    private static final JournalEntry SECOND = JournalEntry.after(
            FIRST, NOON.minusSeconds(60), Access.of("w", "y"), Deed.ERASURE, Subject.of(VolunteerId.of("V1")));

    private static final JournalEntry THIRD =
            JournalEntry.after(SECOND, Instant.EPOCH, Access.of("w", "y"), Deed.RETENTION_QUERY, null);

    @Test
    void required_J1_appended_entries_are_found_as_they_were() {
        write(session -> session.journal().append(FIRST));
        write(session -> {
            session.journal().append(SECOND);
            session.journal().append(THIRD);
        });
        assertThat(entries(0, MORE_THAN_ALL)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(last()).contains(THIRD);
    }

    @Test
    void required_J2_an_empty_journal_has_no_entry_and_no_last_one() {
        assertThat(entries(0, 1)).isEmpty();
        assertThat(last()).isEmpty();
    }

    @Test
    void required_J3_an_entry_that_is_not_the_next_is_refused_with_the_last() {
        assertThat(refusal(
                                Reason.CHANGED_MEANWHILE,
                                "2",
                                session -> session.journal().append(SECOND))
                        .current())
                .isEmpty();
        write(session -> session.journal().append(FIRST));
        for (JournalEntry entry : List.of(FIRST, THIRD)) {
            assertThat(refusal(
                                    Reason.CHANGED_MEANWHILE,
                                    Long.toString(entry.number()),
                                    session -> session.journal().append(entry))
                            .current())
                    .contains(FIRST);
        }
        assertThat(entries(0, MORE_THAN_ALL)).containsExactly(FIRST);
    }

    @Test
    void required_J4_pages_of_any_size_give_every_entry_once_ordered_by_number() {
        List<JournalEntry> all = new ArrayList<>();
        JournalEntry last = null;
        for (int i = 0; i < 11; i++) {
            last = JournalEntry.after(last, NOON.plusMillis(i), Access.of("w", "y" + i), Deed.LOOK_UP, null);
            all.add(last);
        }
        write(session -> all.forEach(session.journal()::append));
        for (int limit : new int[] {1, 2, 3, 10, 11, 12}) {
            assertThat(paged(limit)).as("pages of %d", limit).containsExactlyElementsOf(all);
        }
        assertThat(entries(11, 1)).isEmpty();
    }

    private List<JournalEntry> paged(int limit) {
        List<JournalEntry> paged = new ArrayList<>();
        List<JournalEntry> page;
        do {
            page = entries(paged.isEmpty() ? 0 : paged.get(paged.size() - 1).number(), limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            assertThat(paged).as("entries of the pages before").hasSizeLessThan(100);
            paged.addAll(page);
        } while (page.size() == limit);
        return paged;
    }

    private List<JournalEntry> entries(long after, int limit) {
        return list(session -> session.journal().page(after, limit));
    }

    private Optional<JournalEntry> last() {
        return read(session -> session.journal().last());
    }
}
