package org.warmsunset.people;

/** One of the five sends 五送 that the programme brings to an elder (plan of 2019, 三(三)). */
public enum Send {
    /** 送温暖: warmth, that is help with daily life 生活照料. */
    WARMTH,
    /** 送亲情: kinship, that is comfort 心理抚慰. */
    KINSHIP,
    /** 送健康: health, that is medical care 医疗保健. */
    HEALTH,
    /** 送文化: culture, that is reading aloud and performances 读书读报、文艺演出. */
    CULTURE,
    /** 送法律: law, that is legal aid 法律援助. */
    LAW
}
