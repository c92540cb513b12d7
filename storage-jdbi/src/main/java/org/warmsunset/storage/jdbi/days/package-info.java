/** What judging takes, which is kept beside the records and the pairings. */
@NullMarked
package org.warmsunset.storage.jdbi.days;

import org.jspecify.annotations.NullMarked;
