package org.warmsunset.storage.jdbi.trial;

import java.util.Optional;

/**
 * An elder as a history knows her.
 *
 * @param version her version; 0 before she is stored
 * @param stamp what was written last
 */
record Person(long version, String stamp) {
    static final Person NOBODY = new Person(0, "none");

    static Call<Person> call(Line line) {
        return line.call(before -> before.after(line));
    }

    private Optional<Person> after(Line line) {
        Person told = new Person(line.number(1), line.word(2));
        return switch (line.word(0)) {
            case "saw" -> only(equals(told));
            case "inserted" -> version == 0 ? Optional.of(told) : Optional.empty();
            case "stored-already" -> only(version > 0 && equals(told));
            case "updated" -> version > 0 && told.version == version + 1 ? Optional.of(told) : Optional.empty();
            case "outdated" -> only(equals(told) && version != line.number(3));
            default -> throw new IllegalArgumentException(line.toString());
        };
    }

    private Optional<Person> only(boolean possible) {
        return possible ? Optional.of(this) : Optional.empty();
    }
}
