package org.warmsunset.town;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A contact as entered in the books: when, and when it was struck out again. */
record Entry(
        Contact contact,
        @Nullable Instant recordedAt,
        @Nullable Instant voidedAt) {

    /** When it stands in the books; what came from paper is put at the end of its day. */
    Instant place() {
        LocalDateTime endOfDay = contact.day().atTime(23, 59);
        return recordedAt == null ? endOfDay.toInstant(ProgrammeYear.CLOCK) : recordedAt;
    }
}
