/**
 * What volunteers gave: their {@linkplain org.warmsunset.recognition.VolunteerHours hours} and the stars these earn
 * (志愿时间考核制度, plan of 2019, 四(二)).
 *
 * @since 0.1.0
 */
@NullMarked
package org.warmsunset.recognition;

import org.jspecify.annotations.NullMarked;
