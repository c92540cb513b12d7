package org.warmsunset.archive;

import java.util.List;
import org.warmsunset.kind.Forms;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;

/**
 * The survey forms 调查表: what was asked of an elder, and what she answered. Empty is not asked, 不详 is not known, 无 is
 * none.
 */
public final class Surveys {
    private static final int NAME = 100;
    private static final int WORDS = 2000;

    /** Who filled it in. */
    public static final Column<String> FILLED_BY = Column.secret("filled_by", Forms.text(NAME));

    /** The state of health. */
    public static final Column<String> HEALTH = Column.secret("health", Forms.text(WORDS));

    /** The state of mind. */
    public static final Column<String> MENTAL_STATE = Column.secret("mental_state", Forms.text(WORDS));

    /** How the children support her. */
    public static final Column<String> SUPPORT_BY_CHILDREN = Column.secret("support_by_children", Forms.text(WORDS));

    /** With whom she lives. */
    public static final Column<Reply<LivingArrangement>> LIVING =
            Column.personal("living", Reply.form(Forms.code(LivingArrangement.class)));

    /** The skills and hobbies. */
    public static final Column<String> HOBBIES = Column.secret("hobbies", Forms.text(WORDS));

    /** What she needs. */
    public static final Column<Reply<List<NeedCategory>>> NEEDS =
            Column.personal("needs", Reply.form(Forms.codes(NeedCategory.class)));

    /** The medication. */
    public static final Column<String> MEDICATION = Column.secret("medication", Forms.text(WORDS));

    /** Remarks. */
    public static final Column<String> REMARKS = Column.secret("remarks", Forms.text(WORDS));

    /** The sort. */
    public static final Sort SORT = Sort.past("survey", "surveys.csv", "filled_on")
            .elder()
            .day()
            .optional(FILLED_BY)
            .optional(HEALTH)
            .optional(MENTAL_STATE)
            .optional(SUPPORT_BY_CHILDREN)
            .optional(LIVING)
            .optional(HOBBIES)
            .optional(NEEDS)
            .optional(MEDICATION)
            .optional(REMARKS)
            .build();

    private Surveys() {}
}
