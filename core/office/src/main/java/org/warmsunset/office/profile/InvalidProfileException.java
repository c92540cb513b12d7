package org.warmsunset.office.profile;

/** A profile that cannot be used, with the place and the mend. */
public final class InvalidProfileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidProfileException(String place, String problem) {
        super((place.isEmpty() ? "profile" : place) + ": " + problem);
    }
}
