package org.warmsunset.testkit;

import java.time.LocalDate;
import java.util.List;

/** Names, notes and days on which encodings and calendars break. */
final class HardCases {
    /**
     * Common, outside the basic plane, with a middle dot, with a full-width space, with marks of SQL and of formats.
     */
    static final List<String> NAMES = List.of(
            "王桂兰",
            "𠮷田",
            "欧阳·买买提",
            "李　秀英",
            "O'Brien; DROP TABLE elder--",
            "İnci Iğdır",
            "Zoe\u0301 \"Zoë\" %s {0} \\",
            "👵🏽👨‍👩‍👧");

    /** Notes with all that a line of text can hold. */
    static final List<String> NOTES =
            List.of("", " ", "　", "听了一段京剧\n第二行\r\n\t末行", "她说：“下周再来”，🌅", "NULL", "%_[]*'\"`\\");

    /**
     * Leap days, years' ends, week 53, and the ends and middles of the windows around Spring Festival and Mid-Autumn.
     */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 2, 3),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2024, 2, 24),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2025, 9, 29),
            LocalDate.of(2025, 10, 6),
            LocalDate.of(2025, 12, 29),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 4),
            LocalDate.of(2026, 2, 10),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 3, 3),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 3),
            LocalDate.of(2027, 1, 30));

    private HardCases() {}
}
