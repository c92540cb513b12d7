/** An example of a store by a third party: the whole programme in one file. */
@NullMarked
package org.warmsunset.ownstore;

import org.jspecify.annotations.NullMarked;
