package org.warmsunset.storage.jdbi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Year;
import java.util.List;
import org.warmsunset.basics.DaySet;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;

/** The days of one year on which one volunteer did something for one elder: six words for each kind. */
final class DayBits {
    /** In the order in which their words lie; a new kind goes to the end. */
    private static final List<ServiceKind> KINDS =
            List.of(ServiceKind.CHAT, ServiceKind.VISIT, ServiceKind.ACTIVITY, ServiceKind.GREETING);

    private static final int WORDS = DaySet.WORDS_PER_YEAR;

    private final long[] words;

    DayBits() {
        this(new long[KINDS.size() * WORDS]);
    }

    private DayBits(long[] words) {
        this.words = words;
    }

    static DayBits of(int year, byte[] bytes) {
        long[] words = new long[KINDS.size() * WORDS];
        if (bytes.length != words.length * Long.BYTES) {
            throw new IllegalStateException(
                    "the days of a year take %d bytes, not %d".formatted(words.length * Long.BYTES, bytes.length));
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        for (int last = WORDS - 1; last < words.length; last += WORDS) {
            requireWithin(year, words[last]);
        }
        return new DayBits(words);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }

    void add(ServiceRecord record) {
        int day = record.day().getDayOfYear() - 1;
        for (ServiceKind kind : record.kinds()) {
            words[KINDS.indexOf(kind) * WORDS + (day >> 6)] |= 1L << day;
        }
    }

    /** Adds the days of others; tells whether there were any that others lack. */
    boolean addTo(DayBits others) {
        boolean more = false;
        for (int i = 0; i < words.length; i++) {
            more |= (words[i] & ~others.words[i]) != 0;
            words[i] |= others.words[i];
        }
        return more;
    }

    static CareCalendar calendar(int year, Packed packed) {
        int from = packed.skipWords(KINDS.size() * WORDS);
        long[] words = new long[WORDS];
        return CareCalendar.of(kind -> {
            int first = from + KINDS.indexOf(kind) * WORDS * Long.BYTES;
            return DaySet.ofYear(year, packed.words(first, words));
        });
    }

    private static void requireWithin(int year, long lastWord) {
        int days = Year.isLeap(year) ? 366 : 365;
        if (lastWord >>> (days - (WORDS - 1) * Long.SIZE) != 0) {
            throw new IllegalStateException("a day lies beyond 31 December %d".formatted(year));
        }
    }
}
