package org.warmsunset.archive;

import org.warmsunset.basics.EntryId;
import org.warmsunset.kind.Forms;

/**
 * The merges 合并: that the person whom an entry is about is the same as another, under whose id all that is asked of her
 * is told. Nothing moves and nothing is deleted: voiding the entry undoes the merge.
 */
public final class Merges {
    /** The id of the other, an elder's or a volunteer's as the one whom the entry is about. */
    public static final Column<String> INTO =
            Column.open("into", Forms.id(text -> EntryId.of(text).value()));

    /** The sort. */
    public static final Sort SORT = Sort.past("merge", "merges.csv", "on")
            .elderOrVolunteer()
            .required(INTO)
            .day()
            .build();

    private Merges() {}
}
