package org.warmsunset.access;

import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/**
 * What a contact card 双向联系卡 says: both persons, and what is promised (plan of 2019, annex 2).
 *
 * @param pairing the pairing
 * @param card the card
 * @param volunteer the volunteer
 * @param elder the elder as of the day; without her health, unless she consented that it is seen
 */
public record CardSheet(Pairing pairing, ContactCard card, Volunteer volunteer, Elder elder) {}
