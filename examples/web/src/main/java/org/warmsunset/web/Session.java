package org.warmsunset.web;

import java.time.Instant;

/**
 * That somebody is logged in.
 *
 * @param account who
 * @param csrf what each of her forms must hold
 * @param lastUsed when she did something last
 */
record Session(Account account, String csrf, Instant lastUsed) {
    Session usedAt(Instant now) {
        return new Session(account, csrf, now);
    }
}
