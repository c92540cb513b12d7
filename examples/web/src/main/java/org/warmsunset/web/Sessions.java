package org.warmsunset.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in. A login makes a new id, so that nobody can plant one; what is idle ends. Nothing is stored. */
final class Sessions {
    /** How long a session lasts in which nothing is done. */
    static final Duration IDLE = Duration.ofMinutes(30);

    private final Map<String, Session> byDigest = new ConcurrentHashMap<>();

    /** Begins a session, and gives its id, which only the browser keeps. */
    String begin(Account account, Instant now) {
        byDigest.values().removeIf(session -> hasEnded(session, now));
        String id = Tokens.fresh();
        byDigest.put(Tokens.digest(id), new Session(account, Tokens.fresh(), now));
        return id;
    }

    private static boolean hasEnded(Session session, Instant now) {
        return session.lastUsed().plus(IDLE).isBefore(now);
    }

    /** Finds a session by its id, and goes on with it. */
    Optional<Session> find(String id, Instant now) {
        return Optional.ofNullable(byDigest.computeIfPresent(
                Tokens.digest(id), (digest, session) -> hasEnded(session, now) ? null : session.usedAt(now)));
    }

    void end(String id) {
        byDigest.remove(Tokens.digest(id));
    }

    /** Ends all sessions of an account, as when its password changes. */
    void endAll(String account) {
        byDigest.values().removeIf(session -> session.account().name().equals(account));
    }
}
