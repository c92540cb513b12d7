package org.warmsunset.intake;

import java.time.LocalDate;
import java.util.concurrent.Executor;
import org.warmsunset.duty.RuleBook;

/**
 * How an import is done.
 *
 * @param rules say how many elders a volunteer may have
 * @param today the day after which nothing can have been done yet
 * @param areaCode the area code of a landline typed without one
 * @param executor checks rows while others are stored
 * @param skipInvalid whether bad rows are left out, rather than stop all
 * @param mayEmpty whether a blank cell takes away what is stored
 */
record ImportTerms(
        RuleBook rules, LocalDate today, String areaCode, Executor executor, boolean skipInvalid, boolean mayEmpty) {
    ImportTerms checkingOn(Executor worker) {
        return new ImportTerms(rules, today, areaCode, worker, skipInvalid, mayEmpty);
    }

    ImportTerms skippingInvalid() {
        return new ImportTerms(rules, today, areaCode, executor, true, mayEmpty);
    }

    ImportTerms emptying() {
        return new ImportTerms(rules, today, areaCode, executor, skipInvalid, true);
    }
}
