package org.warmsunset.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who comes in: before any page it finds out who asks, and refuses what is not for her or was not sent by her. */
final class Gate {
    static final String COOKIE = "desk";
    static final String TOKEN_FIELD = "csrf";
    static final String TOKEN_HEADER = "X-Csrf";

    /** The largest form; files have limits of their own. */
    static final long LARGEST_FORM = 256 * 1024;

    private static final String CALL = "call";
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "worker-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                    + "base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            "Permissions-Policy",
            "geolocation=(), camera=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final Desk desk;

    Gate(Desk desk) {
        this.desk = desk;
    }

    /** Before anything else, also before files and pages that are not there. */
    void meet(Context context) {
        HEADERS.forEach(context::header);
        context.header("Cache-Control", "no-store");
        String id = context.cookie(COOKIE);
        context.attribute(
                CALL,
                new Call(
                        context,
                        desk,
                        id == null ? null : desk.sessions().find(id, desk.now()).orElse(null)));
        if (!SAFE.contains(context.method()) && context.contentLength() > largest(context)) {
            throw new HttpResponseException(413);
        }
    }

    private static long largest(Context context) {
        return context.path().equals("/data/import") ? ImportPage.LARGEST : LARGEST_FORM;
    }

    /** Before a page that is there: who may, and was it really she who sent the form. */
    void check(Context context, Set<Role> roles) {
        Call call = call(context);
        if (!roles.isEmpty()) {
            if (!call.isLoggedIn()) {
                throw new UnauthorizedResponse();
            }
            if (!roles.contains(call.account().role())) {
                throw Call.notThere();
            }
        }
        if (!SAFE.contains(context.method()) && call.isLoggedIn() && !isSentBy(call)) {
            throw new ForbiddenResponse();
        }
    }

    private static boolean isSentBy(Call call) {
        String header = call.context().header(TOKEN_HEADER);
        @Nullable String sent = header != null ? header : call.context().formParam(TOKEN_FIELD);
        return sent != null && Tokens.isSame(sent, call.session().csrf());
    }

    static Call call(Context context) {
        Call call = context.attribute(CALL);
        if (call == null) {
            throw new IllegalStateException("nobody was met at the gate");
        }
        return call;
    }

    /** Lets somebody in under a new session; the old one, which somebody may have planted, ends. */
    static void letIn(Call call, Account account) {
        letOut(call);
        call.context()
                .cookie(cookie(
                        call, call.desk().sessions().begin(account, call.desk().now()), -1));
    }

    static void letOut(Call call) {
        String old = call.context().cookie(COOKIE);
        if (old != null) {
            call.desk().sessions().end(old);
        }
        call.context().cookie(cookie(call, "", 0));
    }

    private static Cookie cookie(Call call, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value, "/", seconds);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(call.context().req().isSecure());
        return cookie;
    }
}
