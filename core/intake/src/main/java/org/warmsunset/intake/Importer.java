package org.warmsunset.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.storage.ProgrammeStore;

/**
 * Takes the rows of an exchange folder into a programme. A row whose id is stored replaces what is stored, but for
 * service records and entries of the archive, which never change except that a stored one can become voided; importing
 * the same rows twice changes nothing. Relatives are known by relation and name, known facts by fact and day,
 * suspensions by their first day, cards by their day of issue: a row replaces those of the same key, and what has other
 * keys stays.
 *
 * <pre>{@code
 * Imported imported = new Importer(store, rules, today, "0451").importAll(folder);
 * }</pre>
 */
public final class Importer {
    private final ProgrammeStore store;
    private final ImportTerms terms;

    /**
     * Makes an importer.
     *
     * @param store where the rows go
     * @param rules say how many elders a volunteer may have
     * @param today the day after which nothing can have been done yet
     * @param areaCode the area code of a landline typed without one, such as {@code 0451} for Harbin
     */
    public Importer(ProgrammeStore store, RuleBook rules, LocalDate today, String areaCode) {
        this(store, new ImportTerms(rules, today, areaCode, Runnable::run, false, false));
    }

    private Importer(ProgrammeStore store, ImportTerms terms) {
        this.store = store;
        this.terms = terms;
    }

    /**
     * Lets an executor check rows while others are stored. Without one nothing leaves the caller's thread.
     *
     * @param worker the executor; one thread is enough to keep up with a database
     * @return this importer with that executor
     */
    public Importer checkingOn(Executor worker) {
        return new Importer(store, terms.checkingOn(worker));
    }

    /**
     * Lets a blank cell take away what is stored in its column. Otherwise such a row is refused.
     *
     * @return this importer with that leave
     */
    public Importer emptying() {
        return new Importer(store, terms.emptying());
    }

    /**
     * Tells what taking all rows in would change, and stores nothing.
     *
     * @param source the rows
     * @return what would become of them
     * @throws org.warmsunset.intake.ImportRefusedException if anything is wrong, with all that is
     */
    public Imported rehearse(RowSource source) {
        try (DraftChecker checker = new DraftChecker(this::startOfToday)) {
            return store.write(session -> {
                throw new Rehearsed(new ImportRun(terms, session, source, checker).run(Importer::store));
            });
        } catch (Rehearsed end) {
            return end.imported;
        }
    }

    /** Ends a rehearsal, so that nothing of it is kept. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Imported imported;

        Rehearsed(Imported imported) {
            super("a rehearsal ends", null, false, false);
            this.imported = imported;
        }
    }

    /**
     * Takes all rows in, or none.
     *
     * @param source the rows
     * @return what became of them; nothing is rejected
     * @throws org.warmsunset.intake.ImportRefusedException if anything is wrong, with all that is; nothing was stored
     */
    public Imported importAll(RowSource source) {
        try (DraftChecker checker = new DraftChecker(this::startOfToday)) {
            return store.write(session -> new ImportRun(terms, session, source, checker).run(Importer::store));
        }
    }

    /**
     * Takes the good rows in and leaves the others.
     *
     * @param source the rows
     * @return what became of them, with the rows that are to be mended
     * @throws org.warmsunset.intake.ImportRefusedException if a file cannot be read as rows at all; nothing was stored
     */
    public Imported importValid(RowSource source) {
        return new Importer(store, terms.skippingInvalid()).importAll(source);
    }

    private static void store(ImportRun run) {
        People people = new People(run);
        people.run();
        OrganisationImport organisation = new OrganisationImport(run);
        organisation.run();
        EntryImport entries = new EntryImport(run, people, organisation);
        new PairingImport(run, people, entries.onePerson()).run();
        new RecordImport(run, people).run();
        entries.run();
        new WatermarkImport(run).run();
    }

    private Clock startOfToday() {
        return Clock.fixed(terms.today().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
