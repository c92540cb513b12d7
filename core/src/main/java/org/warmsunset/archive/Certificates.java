package org.warmsunset.archive;

import java.time.LocalDate;
import org.warmsunset.kind.Forms;

/**
 * The certificates of volunteer service 志愿服务记录证明, as they were drawn up: what each says never changes. The id of the
 * entry is the number of the certificate, so that no number is given twice. The columns are the four blocks that
 * 民发〔2015〕149号 asks for: who, how long and what, by whom, and the number, the date and notes.
 */
public final class Certificates {
    private static final int NAME = 200;
    private static final int WORDS = 2000;
    private static final int MOST_MINUTES = 100_000_000;

    /** The first day of the service. */
    public static final Column<LocalDate> FROM = Column.open("from", Forms.DAY);

    /** The last day of the service, included. */
    public static final Column<LocalDate> UNTIL = Column.open("until", Forms.DAY);

    /** How long the volunteer served, in minutes. */
    public static final Column<Integer> MINUTES =
            Column.open("minutes", Forms.number("not-certified-minutes", 0, MOST_MINUTES));

    /** What she is called. */
    public static final Column<String> NAMED = Column.secret("name", Forms.text(NAME));

    /** The kind and the number of the document by which she is known. */
    public static final Column<String> DOCUMENT = Column.secret("document", Forms.text(NAME));

    /** What she did. */
    public static final Column<String> CONTENT = Column.secret("content", Forms.text(WORDS));

    /** Who issues the certificate. */
    public static final Column<String> ISSUER = Column.secret("issuer", Forms.text(NAME));

    /** The person in charge there. */
    public static final Column<String> IN_CHARGE = Column.secret("in_charge", Forms.text(NAME));

    /** The person who drew it up. */
    public static final Column<String> HANDLER = Column.secret("handler", Forms.text(NAME));

    /** How to reach the issuer. */
    public static final Column<String> CONTACT = Column.secret("contact", Forms.text(NAME));

    /** A note. */
    public static final Column<String> NOTED = Column.secret("note", Forms.text(WORDS));

    /** The sort. */
    public static final Sort SORT = Sort.past("certificate", "certificates.csv", "on")
            .volunteer()
            .day()
            .required(FROM)
            .required(UNTIL)
            .required(MINUTES)
            .required(NAMED)
            .optional(DOCUMENT)
            .required(CONTENT)
            .required(ISSUER)
            .required(IN_CHARGE)
            .required(HANDLER)
            .required(CONTACT)
            .optional(NOTED)
            .build();

    private Certificates() {}
}
