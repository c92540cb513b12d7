package org.warmsunset.archive;

import java.time.Instant;
import org.warmsunset.basics.EntryId;
import org.warmsunset.kind.Forms;

/**
 * The steps of referrals 转介: when an elder was handed on to others who can help, and what came of it. The day of an
 * entry is that of its instant by Greenwich; whoever counts takes the instant.
 */
public final class Referrals {
    private static final int WORDS = 2000;

    /** What happened. */
    public enum Step {
        /** Others were asked. */
        OPENED,
        /** It is done with. */
        CLOSED
    }

    /** The key that the steps of one referral share. */
    public static final Column<String> REFERRAL =
            Column.open("referral", Forms.id(text -> EntryId.of(text).value()));

    /** When it happened. */
    public static final Column<Instant> AT = Column.open("at", Forms.INSTANT);

    /** What happened. */
    public static final Column<Step> STEP = Column.open("step", Forms.code(Step.class));

    /** Who was asked. */
    public static final Column<String> CONTACT = Column.secret("contact", Forms.text(WORDS));

    /** What came of it. */
    public static final Column<String> OUTCOME = Column.secret("outcome", Forms.text(WORDS));

    /** A note. */
    public static final Column<String> NOTED = Column.secret("note", Forms.text(WORDS));

    /** The sort. */
    public static final Sort SORT = Sort.past("referral", "referrals.csv", "at")
            .elder()
            .required(REFERRAL)
            .instant(AT)
            .required(STEP)
            .optional(CONTACT)
            .optional(OUTCOME)
            .optional(NOTED)
            .build();

    private Referrals() {}
}
