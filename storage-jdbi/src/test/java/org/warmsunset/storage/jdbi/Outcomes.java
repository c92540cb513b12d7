package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.warmsunset.access.Access;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;

/** What comes of a work, at once or in the end. */
final class Outcomes {
    private Outcomes() {}

    /** A work fails for a cause. */
    static void broken(Cause cause, ThrowingCallable work) {
        BrokenException broken = catchThrowableOfType(BrokenException.class, work);
        assertThat(broken).as("is broken").isNotNull();
        assertThat(broken.reason()).as(broken.toString()).isEqualTo(cause);
    }

    /** Something is left, and goes with one of the next writes. */
    static void goesWithALaterWrite(ProgrammeStore store, Callable<Boolean> isLeft) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (isLeft.call()) {
                WarmSunset.of(store, RuleBooks.caringDaughters2019())
                        .personalData(Access.of("test", "a write"))
                        .lookUp(People.ELDER);
            }
        });
    }
}
