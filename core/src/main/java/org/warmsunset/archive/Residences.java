package org.warmsunset.archive;

import org.warmsunset.basics.DistrictCode;
import org.warmsunset.kind.Forms;

/** The residences 居住地: in which district an elder lives from which day on. */
public final class Residences {
    private static final int LENGTH = 300;

    /** The district. */
    public static final Column<DistrictCode> DISTRICT = Column.open("district", Forms.DISTRICT);

    /** The address. */
    public static final Column<String> ADDRESS = Column.secret("address", Forms.text(LENGTH));

    /** The sort. */
    public static final Sort SORT = Sort.from("residence", "residences.csv")
            .elder()
            .day()
            .required(DISTRICT)
            .optional(ADDRESS)
            .build();

    private Residences() {}
}
