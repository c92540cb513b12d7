package org.warmsunset.programme;

import org.warmsunset.intake.DraftChecker;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.RowSource;

/**
 * Takes the rows of an exchange folder into a programme. A row whose id is stored replaces what is stored, but for
 * service records, which never change except that a stored one can become voided; importing the same rows twice changes
 * nothing. Relatives are known by relation and name, known facts by the fact, suspensions by their first day: a row
 * replaces those of the same key, and what has other keys stays.
 *
 * <pre>{@code
 * Imported imported = new Importer(programme, "0451").importAll(folder);
 * }</pre>
 */
public final class Importer {
    private final WarmSunset programme;
    private final String areaCode;

    /**
     * Makes an importer.
     *
     * @param programme where the rows go
     * @param areaCode the area code of a landline typed without one, such as {@code 0451} for Harbin
     */
    public Importer(WarmSunset programme, String areaCode) {
        this.programme = programme;
        this.areaCode = areaCode;
    }

    /**
     * Takes all rows in, or none.
     *
     * @param source the rows
     * @return what became of them; nothing is rejected
     * @throws org.warmsunset.intake.ImportRefusedException if anything is wrong, with all that is; nothing was stored
     */
    public Imported importAll(RowSource source) {
        return run(source, false);
    }

    /**
     * Takes the good rows in and leaves the others.
     *
     * @param source the rows
     * @return what became of them, with the rows that are to be mended
     * @throws org.warmsunset.intake.ImportRefusedException if a file cannot be read as rows at all; nothing was stored
     */
    public Imported importValid(RowSource source) {
        return run(source, true);
    }

    private Imported run(RowSource source, boolean skipInvalid) {
        try (DraftChecker checker = new DraftChecker(programme::clock)) {
            return programme
                    .store()
                    .write(session -> new ImportRun(programme, session, source, checker, areaCode).run(skipInvalid));
        }
    }
}
