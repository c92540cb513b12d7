/**
 * Words for people, in Chinese and English: {@link org.warmsunset.wording.Wording} says duties, verdicts, festivals,
 * districts and whole {@linkplain org.warmsunset.duty.Finding findings}. Every text comes from a resource bundle.
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.wording;

import org.jspecify.annotations.NullMarked;
