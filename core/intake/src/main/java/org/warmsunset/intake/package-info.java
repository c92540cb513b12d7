/**
 * How the programme's forms and rows become values: each row of the exchange folder is a draft, a record of texts whose
 * Jakarta Validation constraints say what it takes; {@link org.warmsunset.intake.DraftType} reads rows into drafts and
 * tells every {@link org.warmsunset.intake.Problem} with file, line, column, value and mend, in Chinese and English.
 *
 * <p>Checking needs a Jakarta Validation provider at run time, such as Hibernate Validator; judging does not.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.intake;

import org.jspecify.annotations.NullMarked;
