package org.warmsunset.town;

import java.util.List;

/** An elder as the survey found her. */
record Elder(String id, Person person, Home home, Survey survey, List<Relative> relatives) {

    District district() {
        return home.district();
    }

    /** How a volunteer speaks of her: {@code 王阿姨}, or {@code 老人} where the surname is not plain. */
    String address() {
        String name = person.name();
        int letters = name.codePointCount(0, name.length());
        if (letters > 3 || name.contains("·") || name.contains("\u3000")) {
            return "老人";
        }
        String surname = name.substring(0, name.offsetByCodePoints(0, 1));
        boolean old = person.ageOn(ProgrammeYear.FIRST) >= 80;
        if (person.woman()) {
            return surname + (old ? "奶奶" : "阿姨");
        }
        return surname + (old ? "爷爷" : "大叔");
    }
}
