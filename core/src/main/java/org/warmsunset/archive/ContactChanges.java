package org.warmsunset.archive;

import org.warmsunset.kind.Forms;

/** The contact changes 联系变更: on which day what stands on a contact card was no longer true. */
public final class ContactChanges {
    /** What changed. */
    public enum What {
        /** The phone number. */
        PHONE,
        /** The address. */
        ADDRESS,
        /** The name. */
        NAME
    }

    /** What changed. */
    public static final Column<What> WHAT = Column.open("what", Forms.code(What.class));

    /** The sort. */
    public static final Sort SORT = Sort.past("contact_change", "contact_changes.csv", "on")
            .elderOrVolunteer()
            .day()
            .required(WHAT)
            .build();

    private ContactChanges() {}
}
