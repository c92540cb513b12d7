package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The consents 同意: what an elder agreed to, and what she took back. */
public final class Consents {
    private static final int WORDING = 200;

    /** For what it is asked. */
    public enum Purpose {
        /** To be looked after. */
        SERVICE,
        /** That her health is written down. */
        HEALTH,
        /** That a contact card names her. */
        CARD,
        /** That others read of her. */
        PUBLICITY
    }

    /** What was answered. */
    public enum Answer {
        /** She agreed. */
        GIVEN,
        /** She did not, or no longer. */
        WITHDRAWN
    }

    /** Who answered. */
    public enum Giver {
        /** She herself. */
        SELF,
        /** Who acts for her by law. */
        GUARDIAN
    }

    /** For what it is asked. */
    public static final Column<Purpose> PURPOSE = Column.open("purpose", Forms.code(Purpose.class));

    /** What was answered. */
    public static final Column<Answer> ANSWER = Column.open("answer", Forms.code(Answer.class));

    /** Who answered. */
    public static final Column<Giver> GIVEN_BY = Column.open("given_by", Forms.code(Giver.class));

    /** Which wording was read out or signed. */
    public static final Column<String> WORDED = Column.personal("wording", Forms.text(WORDING));

    /** The sort. */
    public static final Sort SORT = Sort.past("consent", "consents.csv", "on")
            .elder()
            .required(PURPOSE)
            .day()
            .required(ANSWER)
            .optional(GIVEN_BY)
            .optional(WORDED)
            .build();

    private Consents() {}
}
