package org.warmsunset.archive;

import org.warmsunset.basics.EntryId;
import org.warmsunset.kind.Forms;

/** The steps of certificates 证明办理: who approved one, when it was shown to everybody, issued and revoked. */
public final class CertificateSteps {
    private static final int NAME = 200;
    private static final int WORDS = 2000;

    /** What was done. */
    public enum Step {
        /** A second person checked it. */
        APPROVED,
        /** It is shown in public from that day on, for seven days at least. */
        PUBLISHED,
        /** It was handed out. */
        ISSUED,
        /** It is good no longer. */
        REVOKED
    }

    /** The number of the certificate. */
    public static final Column<EntryId> CERTIFICATE = Column.open("certificate", EntryKind.ID);

    /** What was done. */
    public static final Column<Step> STEP = Column.open("step", Forms.code(Step.class));

    /** By whom. */
    public static final Column<String> BY = Column.secret("by", Forms.text(NAME));

    /** A note, such as why it was revoked. */
    public static final Column<String> NOTED = Column.secret("note", Forms.text(WORDS));

    /** The sort. */
    public static final Sort SORT = Sort.past("certificate_step", "certificate_steps.csv", "on")
            .volunteer()
            .required(CERTIFICATE)
            .day()
            .required(STEP)
            .required(BY)
            .optional(NOTED)
            .build();

    private CertificateSteps() {}
}
