/**
 * Words for people, in Chinese and English: {@link org.warmsunset.wording.Wording} says duties, verdicts, festivals,
 * districts and whole {@linkplain org.warmsunset.duty.Finding findings}. Every text comes from a resource bundle.
 */
@NullMarked
package org.warmsunset.wording;

import org.jspecify.annotations.NullMarked;
