package org.warmsunset.calendar;

/**
 * A traditional festival of China, such as {@link #DUANWU} 端午. The names of the constants are the codes used in data
 * and reports.
 *
 * <p>A festival of the lunar calendar belongs to the ordinary month of its number, never to a leap month: 端午 of 2028,
 * which has a fifth and a leap fifth month, is in the fifth. The constants stand in the order in which their days come
 * within a lunar year. Which of them oblige anybody to anything, or are public holidays, is not said here.
 */
public enum Festival {
    /** Spring Festival 春节: the first day of the first month, from 21 January to 20 February. */
    CHUNJIE,
    /** Lantern Festival 元宵节: the fifteenth day of the first month. */
    YUANXIAO,
    /** Tomb-Sweeping Day 清明: the solar term at a solar longitude of 15 degrees, 4 or 5 April. A day of mourning. */
    QINGMING,
    /** Dragon Boat Festival 端午节: the fifth day of the fifth month. */
    DUANWU,
    /** The Double Seventh 七夕: the seventh day of the seventh month. */
    QIXI,
    /** Mid-Autumn Festival 中秋节: the fifteenth day of the eighth month. */
    ZHONGQIU,
    /**
     * The Double Ninth 重阳节: the ninth day of the ninth month; by article 12 of the Law on the Protection of the Rights
     * and Interests of the Elderly (老年人权益保障法) also the Day of the Elderly 老年节.
     */
    CHONGYANG,
    /** Winter solstice 冬至: the solar term at a solar longitude of 270 degrees, from 21 to 23 December. */
    DONGZHI,
    /** Laba 腊八: the eighth day of the twelfth month. A Gregorian year has one, two (2022) or none (2023). */
    LABA,
    /** Little New Year as the north, Harbin included, keeps it, 小年(北方): the twenty-third day of the twelfth month. */
    XIAONIAN_NORTH,
    /** Little New Year as the south keeps it, 小年(南方): the twenty-fourth day of the twelfth month. */
    XIAONIAN_SOUTH,
    /**
     * New Year's Eve 除夕: the last day of the twelfth month, its 29th or 30th, which is the day before {@link #CHUNJIE}.
     */
    CHUXI;

    /**
     * Tells whether this festival's day may fall in the Gregorian year after the one that gives its lunar year the
     * number.
     */
    boolean endsTheYear() {
        return compareTo(LABA) >= 0;
    }
}
