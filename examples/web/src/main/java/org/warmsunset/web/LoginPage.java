package org.warmsunset.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.Optional;
import org.warmsunset.basics.VolunteerId;

/** Who are you. */
final class LoginPage {
    /** A form that another site made the browser send lacks this cookie's value. */
    private static final String DOOR = "door";

    private static final int LONGEST_PASSWORD = 200;

    private LoginPage() {}

    /**
     * What the page shows.
     *
     * @param name what was typed
     * @param to where she wanted to go
     * @param door the value of the cookie
     * @param problem what is wrong; empty at first
     */
    record View(String name, String to, String door, String problem) {}

    static void show(Call call) {
        show(call, 200, "", call.query("to").orElse("/"), "");
    }

    private static void show(Call call, int status, String name, String to, String problem) {
        String door = Tokens.fresh();
        Cookie cookie = new Cookie(DOOR, door, "/login");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        call.context().cookie(cookie);
        call.show(status, "login", new View(name, Paths.local(to), door, problem));
    }

    static void logIn(Call call) {
        Context context = call.context();
        String name = call.form("name").orElse("");
        String to = call.form("to").orElse("/");
        String door = context.cookie(DOOR);
        if (door == null || !Tokens.isSame(door, call.form(DOOR).orElse(""))) {
            show(call, 403, name, to, "login.stale");
            return;
        }
        Instant now = call.desk().now();
        Throttle throttle = call.desk().throttle();
        if (!throttle.mayTry(name, Throttle.OF_NAME, now) || !throttle.mayTry(context.ip(), Throttle.OF_ADDRESS, now)) {
            show(call, 429, name, to, "login.wait");
            return;
        }
        Optional<Account> account = find(call, name);
        if (account.isEmpty()) {
            throttle.failed(name, now);
            throttle.failed(context.ip(), now);
            show(call, 401, name, to, "login.wrong");
            return;
        }
        throttle.succeeded(name);
        Gate.letIn(call, account.get());
        context.redirect(Paths.local(to));
    }

    private static Optional<Account> find(Call call, String name) {
        String password =
                Optional.ofNullable(call.context().formParam("password")).orElse("");
        return password.length() > LONGEST_PASSWORD
                ? Optional.empty()
                : call.desk().accounts().logIn(name, password);
    }

    static void logOut(Call call) {
        Gate.letOut(call);
        call.context().redirect("/login");
    }

    /** The token for forms that the browser kept while the session was another. */
    static void token(Call call) {
        call.context().contentType("text/plain").result(call.session().csrf());
    }

    /** Whoever opens a link presses a button: what looks ahead at links does not use it up. */
    static void showLink(Call call) {
        if (call.desk().accounts().find(call.path("token"), call.desk().now()).isEmpty()) {
            throw Call.notThere();
        }
        call.show("link", call.path("token"));
    }

    static void useLink(Call call) {
        Accounts.Link link = call.desk()
                .accounts()
                .use(call.path("token"), call.desk().now())
                .orElseThrow(Call::notThere);
        Gate.letIn(call, Account.of(link.volunteer(), VolunteerId.of(link.volunteer())));
        call.context().redirect(Paths.local(link.target()));
    }
}
