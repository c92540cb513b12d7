package org.warmsunset.storage.jdbi.trial;

import java.util.Optional;

/** How a service record is kept, as a history knows it. */
enum Kept {
    NOT,
    VALID,
    VOIDED;

    static Call<Kept> call(Line line) {
        return line.call(before -> before.after(line.word(0)));
    }

    private Optional<Kept> after(String told) {
        return switch (told) {
            case "appended" -> this == NOT ? Optional.of(VALID) : Optional.empty();
            case "stored-already" -> this == NOT ? Optional.empty() : Optional.of(this);
            case "voided" -> this == VALID ? Optional.of(VOIDED) : Optional.empty();
            case "voided-already" -> this == VOIDED ? Optional.of(this) : Optional.empty();
            case "not-stored", "saw-NOT" -> this == NOT ? Optional.of(this) : Optional.empty();
            case "saw-VALID" -> this == VALID ? Optional.of(this) : Optional.empty();
            case "saw-VOIDED" -> this == VOIDED ? Optional.of(this) : Optional.empty();
            default -> throw new IllegalArgumentException(told);
        };
    }
}
