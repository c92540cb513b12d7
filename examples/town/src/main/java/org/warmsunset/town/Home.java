package org.warmsunset.town;

/** Where an elder lives and how she is rung up; no number is an empty one. */
record Home(District district, String address, String phone, String identityNumber, String ethnicity) {

    boolean hasPhone() {
        return !phone.isEmpty();
    }

    boolean hasMobile() {
        return phone.startsWith("1");
    }
}
