package org.warmsunset.town;

/** How reliable a volunteer is: what slips, in every thousand, and how often there is a second contact in a week. */
enum Habit {
    EXEMPLARY(2, 8, 0, 45),
    GOOD(65, 95, 65, 11),
    PATCHY(230, 330, 240, 5);

    private final int week;
    private final int month;
    private final int festival;
    private final int again;

    Habit(int week, int month, int festival, int again) {
        this.week = week;
        this.month = month;
        this.festival = festival;
        this.again = again;
    }

    int missedWeeks() {
        return week;
    }

    int missedMonths() {
        return month;
    }

    int missedFestivals() {
        return festival;
    }

    /** In percent. */
    int secondContacts() {
        return again;
    }
}
