package org.warmsunset.storage.jdbi.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a row, over its key and what stands in it in the clear. A sealed text has its own, which no key but
 * the right one can make, and none is told here of what is in it.
 */
final class RowSum {
    private final StringBuilder all;

    RowSum(RowContext whose) {
        all = new StringBuilder(128).append(whose.table()).append(whose.id());
    }

    /** Adds the next column: a text, a number or nothing. */
    void add(@Nullable Object kept) {
        all.append('\u001f');
        if (kept != null) {
            all.append('=').append(kept);
        }
    }

    long value() {
        CRC32 sum = new CRC32();
        sum.update(all.toString().getBytes(UTF_8));
        return sum.getValue();
    }
}
