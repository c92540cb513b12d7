package org.warmsunset.town;

import java.util.Locale;

/** Made-up phone numbers, each given once: no mobile number begins with 154, and all landlines begin with 20. */
final class Phones {

    private long given;

    String mobile() {
        return String.format(Locale.ROOT, "154%08d", scatter(100_000_000L));
    }

    String landline() {
        return String.format(Locale.ROOT, "0451-20%06d", scatter(1_000_000L));
    }

    /** Walks through all numbers below the bound without meeting one twice: the step shares no factor with 10. */
    private long scatter(long bound) {
        given++;
        return given * 736_879L % bound;
    }
}
