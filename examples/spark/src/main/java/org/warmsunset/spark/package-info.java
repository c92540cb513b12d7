/** The library's questions, asked of many exchange folders at once by Apache Spark. */
@NullMarked
package org.warmsunset.spark;

import org.jspecify.annotations.NullMarked;
