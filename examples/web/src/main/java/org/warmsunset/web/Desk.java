package org.warmsunset.web;

import java.time.Clock;
import java.time.Instant;
import org.warmsunset.programme.WarmSunset;

/**
 * What all pages share.
 *
 * @param programme the programme
 * @param accounts who may log in
 * @param sessions who is logged in
 * @param throttle who must wait before trying again
 * @param clock tells how long sessions and links last
 */
record Desk(WarmSunset programme, Accounts accounts, Sessions sessions, Throttle throttle, Clock clock) {
    static Desk of(WarmSunset programme, Accounts accounts, Clock clock) {
        return new Desk(programme, accounts, new Sessions(), new Throttle(), clock);
    }

    Instant now() {
        return clock.instant();
    }
}
