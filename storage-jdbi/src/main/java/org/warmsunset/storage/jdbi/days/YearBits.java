package org.warmsunset.storage.jdbi.days;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.warmsunset.basics.DaySet;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;

/** The days of one year on which one volunteer did something for one elder: six words for each kind. */
final class YearBits {
    /** In the order in which their words lie; a new kind goes to the end. */
    private static final List<ServiceKind> KINDS =
            List.of(ServiceKind.CHAT, ServiceKind.VISIT, ServiceKind.ACTIVITY, ServiceKind.GREETING);

    private static final int WORDS = DaySet.WORDS_PER_YEAR;
    private static final long[] NONE = new long[WORDS];

    private final long[][] words = new long[KINDS.size()][WORDS];

    static YearBits read(Packed packed) {
        YearBits bits = new YearBits();
        for (long[] ofKind : bits.words) {
            if (packed.flag()) {
                packed.words(ofKind);
            }
        }
        return bits;
    }

    static CareCalendar calendar(int year, Packed packed) {
        DaySet[] days = new DaySet[KINDS.size()];
        long[] words = new long[WORDS];
        for (int kind = 0; kind < days.length; kind++) {
            days[kind] = packed.flag() ? DaySet.ofYear(year, packed.words(words)) : DaySet.empty();
        }
        return CareCalendar.of(kind -> days[KINDS.indexOf(kind)]);
    }

    void writeTo(ByteArrayOutputStream out) {
        for (long[] ofKind : words) {
            if (Arrays.equals(ofKind, NONE)) {
                out.write(0);
            } else {
                ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asLongBuffer().put(ofKind);
                out.write(1);
                out.writeBytes(bytes.array());
            }
        }
    }

    void add(ServiceRecord record) {
        int day = record.day().getDayOfYear() - 1;
        for (ServiceKind kind : record.kinds()) {
            words[KINDS.indexOf(kind)][day >> 6] |= 1L << day;
        }
    }

    /** Adds the days of others; tells whether there were any that others lack. */
    boolean addTo(YearBits others) {
        boolean more = false;
        for (int kind = 0; kind < words.length; kind++) {
            for (int i = 0; i < WORDS; i++) {
                more |= (words[kind][i] & ~others.words[kind][i]) != 0;
                words[kind][i] |= others.words[kind][i];
            }
        }
        return more;
    }
}
