package org.warmsunset.duty;

/** Why an elder and a volunteer are proposed to each other. A pair's score is the sum of its reasons. */
public enum MatchReason {
    /** The volunteer offers what she needs; once for each need 需求对应. */
    NEED_ANSWERED("needAnswered", 10, false),
    /** A hobby of hers is a speciality of the volunteer; once for each 爱好相同. */
    SHARED_HOBBY("sharedHobby", 3, false),
    /** Both belong to one unit 同一单位. */
    SAME_UNIT("sameUnit", 6, false),
    /** Both are of one district 同一区县. */
    SAME_DISTRICT("sameDistrict", 4, false),
    /** The other is as one of the two wishes; once for each wish 符合意愿. */
    WISH_MET("wishMet", 4, false),
    /** She lives alone 独居. */
    LIVING_ALONE("livingAlone", 5, true),
    /** She is at a higher risk; once for each tier above the lowest 风险等级. */
    HIGHER_TIER("higherTier", 4, true),
    /** She has waited; once for every full 30 days, at most 12 times 等候. */
    WAITED_MONTH("waitedMonth", 1, true);

    private final String code;
    private final int defaultWeight;
    private final boolean ofElder;

    MatchReason(String code, int defaultWeight, boolean ofElder) {
        this.code = code;
        this.defaultWeight = defaultWeight;
        this.ofElder = ofElder;
    }

    /** {@return the name in rule books and answers, such as {@code needAnswered}} */
    public String code() {
        return code;
    }

    /** {@return what it weighs when a book does not say so} */
    public int defaultWeight() {
        return defaultWeight;
    }

    /** {@return whether it is the elder's alone, whoever the volunteer: it says who is helped first} */
    public boolean isOfElder() {
        return ofElder;
    }
}
