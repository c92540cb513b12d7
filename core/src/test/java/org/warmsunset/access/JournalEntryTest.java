package org.warmsunset.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

class JournalEntryTest {
    private static final Instant AT = Instant.parse("2026-10-31T04:00:00.123456Z");
    private static final Access ACCESS = Access.of("li", "信");
    private static final JournalEntry FIRST =
            JournalEntry.after(null, AT, ACCESS, Deed.ERASURE, Subject.of(ElderId.of("E1")));

    /** By {@code printf '64:0…01:113:17934192001232:li3:信7:ERASURE5:ELDER2:E1' | sha256sum}. */
    @Test
    void the_hash_is_over_the_fields_with_their_lengths_and_never_changes() {
        assertThat(FIRST.hash()).isEqualTo("5110027b4ddabd6e2c35aaaf5637934ab789eade098cdf4abac097012b674653");
    }

    @Test
    void the_first_entry_has_number_1_and_whole_milliseconds() {
        assertThat(FIRST.number()).isEqualTo(1);
        assertThat(FIRST.at()).isEqualTo(Instant.parse("2026-10-31T04:00:00.123Z"));
        assertThat(FIRST.follows(null)).isTrue();
    }

    @Test
    void an_entry_follows_the_one_before_it_only() {
        JournalEntry second = JournalEntry.after(FIRST, AT, ACCESS, Deed.EXPORT, null);
        JournalEntry third = JournalEntry.after(second, AT, ACCESS, Deed.EXPORT, null);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.follows(FIRST)).isTrue();
        assertThat(third.follows(second)).isTrue();
        assertThat(third.follows(FIRST)).isFalse();
        assertThat(third.follows(null)).isFalse();
        assertThat(FIRST.follows(second)).isFalse();
    }

    @Test
    void a_change_of_any_field_breaks_the_chain() {
        assertThat(FIRST.withNumber(2).follows(null)).isFalse();
        assertThat(FIRST.withAt(FIRST.at().plusMillis(1)).follows(null)).isFalse();
        assertThat(FIRST.withAccess(Access.of("li2", "信")).follows(null)).isFalse();
        assertThat(FIRST.withAccess(Access.of("li", "信2")).follows(null)).isFalse();
        assertThat(FIRST.withDeed(Deed.EXPORT).follows(null)).isFalse();
        assertThat(FIRST.withSubject(Optional.empty()).follows(null)).isFalse();
        assertThat(FIRST.withSubject(Subject.of(ElderId.of("E2"))).follows(null))
                .isFalse();
        assertThat(FIRST.withSubject(Subject.of(VolunteerId.of("E1"))).follows(null))
                .isFalse();
    }

    @Test
    void text_that_moves_from_one_field_to_the_next_breaks_the_chain() {
        assertThat(FIRST.withAccess(Access.of("l", "i信")).follows(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "a\nb", "13900000000", "call １３９０００００００１"})
    void who_and_why_are_refused_when_blank_broken_or_with_a_number_of_a_person(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Access.of(text, "y"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Access.of("w", text))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("139").doesNotContain("１３９"));
    }

    @Test
    void who_has_64_characters_at_most_and_why_200() {
        assertThat(Access.of("w".repeat(64), "y".repeat(200)).why()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Access.of("w".repeat(65), "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> Access.of("w", "y".repeat(201)));
    }
}
