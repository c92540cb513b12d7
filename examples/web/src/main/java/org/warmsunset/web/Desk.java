package org.warmsunset.web;

import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.warmsunset.programme.WarmSunset;

/**
 * What all pages share.
 *
 * @param programme the programme
 * @param accounts who may log in
 * @param sessions who is logged in
 * @param throttle who must wait before trying again
 * @param uploads the files that wait to be taken in
 * @param keyed makes ids of what must not be told, such as identity numbers
 * @param clock tells how long sessions and links last
 */
record Desk(
        WarmSunset programme,
        Accounts accounts,
        Sessions sessions,
        Throttle throttle,
        Uploads uploads,
        UnaryOperator<String> keyed,
        Clock clock) {
    static Desk of(WarmSunset programme, Accounts accounts, UnaryOperator<String> keyed, Clock clock) {
        return new Desk(programme, accounts, new Sessions(), new Throttle(), new Uploads(), keyed, clock);
    }

    Instant now() {
        return clock.instant();
    }
}
