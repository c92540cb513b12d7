package org.warmsunset.calendar;

import java.time.LocalDate;

/**
 * The lunar years 1949 to 2100, one int each: bits 0 to 12 the months in sequence, a leap month in its place, set for
 * 30 days and clear for 29; bits 13 to 16 the month that a leap month follows, or 0; bits 17 to 21 the days from 21
 * January to the first day; bit 22 set if 清明 is on 5 rather than 4 April; bits 23 and 24 the days from 21 December to
 * 冬至. By GB/T 33661-2017.
 */
final class ChinaFestivals implements FestivalCalendar {

    static final ChinaFestivals CALENDAR = new ChinaFestivals();

    private static final int FIRST_ROW = 1949;
    private static final int LAST_ROW = 2100;
    private static final int[] ROWS = {
        0x0d0f52d, 0x0f60536, 0x1600aad, 0x0ccb5aa, 0x0f005b2, 0x0da0da5, 0x0c67d4a, 0x0ec0d4a, 0x0d50a95, 0x0f80a97,
        0x0e40556, 0x0cecab5, 0x0f20ad5, 0x0de06d2, 0x0c88ea5, 0x0ee0ea5, 0x0d8064a, 0x0c06c97, 0x0e60a9b, 0x0d2f55a,
        0x0f6056a, 0x0e00b69, 0x0ccb752, 0x0f20b52, 0x0da0b25, 0x0c4964b, 0x0ea0a4b, 0x09514ab, 0x0f802ad, 0x0e2056d,
        0x0cecb69, 0x0b40da9, 0x0de0d92, 0x0c89d25, 0x0ee0d25, 0x0995a4d, 0x0fc0a56, 0x0e602b6, 0x0d0c5b5, 0x03606d5,
        0x0e00ea9, 0x0ccbe92, 0x0f20e92, 0x01c0d26, 0x0c46a56, 0x0e80a57, 0x0d514d6, 0x03a035a, 0x0e206d5, 0x0ceb6c9,
        0x0f40749, 0x01e0693, 0x0c6952b, 0x0ec052b, 0x0d60a5b, 0x002555a, 0x0e6056a, 0x0d0fb55, 0x0f80ba4, 0x0220b49,
        0x08aba93, 0x0f00a95, 0x0da052d, 0x0048aad, 0x0a80ab5, 0x0d535aa, 0x0fa05d2, 0x0240da5, 0x08edd4a, 0x0f40d4a,
        0x0de0c95, 0x008952e, 0x02c0556, 0x0d60ab5, 0x0c255b2, 0x02806d2, 0x010cea5, 0x0f60725, 0x0e0064b, 0x00aac97,
        0x02e0cab, 0x0da055a, 0x0c46ad6, 0x02a0b69, 0x0157752, 0x0fa0b52, 0x0e40b25, 0x00eda4b, 0x0320a4b, 0x0dc04ab,
        0x0c6a55b, 0x02c05ad, 0x0160b6a, 0x0825b52, 0x0e80d92, 0x012fd25, 0x0360d25, 0x0a00a55, 0x0cab4ad, 0x03004b6,
        0x01805b5, 0x0846daa, 0x0ea0ec9, 0x0171e92, 0x03a0e92, 0x0a40d26, 0x0ceca56, 0x0320a57, 0x01c04d6, 0x00686d5,
        0x0ec0755, 0x0180749, 0x0006e93, 0x0260693, 0x0d0f52b, 0x036052b, 0x01e0a5b, 0x00ab55a, 0x0f0056a, 0x01a0b65,
        0x004974a, 0x02a0b4a, 0x0d51a95, 0x03a0a95, 0x022052d, 0x00ccaad, 0x0b20ab5, 0x01e05aa, 0x0068ba5, 0x02c0da5,
        0x0980d4a, 0x0027c95, 0x0260c96, 0x010f94e, 0x0b60556, 0x0200ab5, 0x00ab5b2, 0x03006d2, 0x09a0ea5, 0x0068e4a,
        0x028068b, 0x0130c97, 0x03804ab, 0x022055b, 0x00ccad6, 0x0320b6a, 0x01e0752, 0x0089725, 0x02c0b25, 0x0160a8b,
        0x000549b, 0x0e604ab,
    };

    private ChinaFestivals() {}

    @Override
    public LocalDate dayOf(Festival festival, int lunarYear) {
        int first = festival.endsTheYear() ? FIRST_ROW : FIRST_ROW + 1;
        if (lunarYear < first || lunarYear > LAST_ROW) {
            throw new YearOutOfRangeException(lunarYear, first, LAST_ROW);
        }
        int row = ROWS[lunarYear - FIRST_ROW];
        return switch (festival) {
            case CHUNJIE -> day(lunarYear, row, 1, 1);
            case YUANXIAO -> day(lunarYear, row, 1, 15);
            case QINGMING -> LocalDate.of(lunarYear, 4, 4 + (row >> 22 & 1));
            case DUANWU -> day(lunarYear, row, 5, 5);
            case QIXI -> day(lunarYear, row, 7, 7);
            case ZHONGQIU -> day(lunarYear, row, 8, 15);
            case CHONGYANG -> day(lunarYear, row, 9, 9);
            case DONGZHI -> LocalDate.of(lunarYear, 12, 21 + (row >> 23));
            case LABA -> day(lunarYear, row, 12, 8);
            case XIAONIAN_NORTH -> day(lunarYear, row, 12, 23);
            case XIAONIAN_SOUTH -> day(lunarYear, row, 12, 24);
            case CHUXI -> day(lunarYear, row, 13, 0);
        };
    }

    /**
     * The day of an ordinary month; month 13, day 0 is the last day of the year, be the twelfth month long or short.
     */
    private static LocalDate day(int lunarYear, int row, int month, int day) {
        int leap = row >> 13 & 0xF;
        int monthsBefore = leap != 0 && leap < month ? month : month - 1;
        int longMonthsBefore = Integer.bitCount(row & ((1 << monthsBefore) - 1));
        int daysBefore = (row >> 17 & 0x1F) + 29 * monthsBefore + longMonthsBefore + day - 1;
        return LocalDate.of(lunarYear, 1, 21).plusDays(daysBefore);
    }
}
