package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The states 状态: from which day on an elder can be visited or not, and which class of risk she is in. */
public final class States {
    /** Whether she can be visited. */
    public static final Column<Status> STATUS = Column.open("status", Forms.code(Status.class));

    /** The class of risk, a code of the rule data. */
    public static final Column<String> TIER = Column.open("tier", Forms.CODE);

    /** The sort. */
    public static final Sort SORT = Sort.from("state", "states.csv")
            .elder()
            .day()
            .optional(STATUS)
            .optional(TIER)
            .oneAtLeast()
            .build();

    private States() {}
}
