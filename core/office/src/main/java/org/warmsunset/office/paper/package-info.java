/**
 * Papers that people sign, carry and hand on: a {@link org.warmsunset.office.paper.Paper} is made of plain blocks, and
 * is written as a page for a browser, as PDF or as a document for Word.
 *
 * <pre>{@code
 * Paper cards = ContactCards.of(sheets, Numbers.MASKED, Locale.CHINESE);
 * PaperHtml.write(cards, out);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.office.paper;

import org.jspecify.annotations.NullMarked;
