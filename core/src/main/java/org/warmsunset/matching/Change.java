package org.warmsunset.matching;

import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * What another match would change for an elder.
 *
 * @param elder the elder
 * @param before the volunteer who is proposed for her; empty when nobody is
 * @param after the volunteer whom she would have instead; empty when she would have nobody
 */
public record Change(ElderId elder, Optional<VolunteerId> before, Optional<VolunteerId> after) {}
