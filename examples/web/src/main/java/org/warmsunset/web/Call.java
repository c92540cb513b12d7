package org.warmsunset.web;

import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Viewer;
import org.warmsunset.programme.Scope;
import org.warmsunset.programme.WarmSunset;

/** One request: who asks, in which language, and what she gets. */
final class Call {
    private final Context context;
    private final Desk desk;
    private final Settings settings;
    private final @Nullable Session session;

    Call(Context context, Desk desk, @Nullable Session session) {
        this.context = context;
        this.desk = desk;
        this.settings = Settings.of(context);
        this.session = session;
    }

    /** The same request, made by another front end. */
    Call by(Account client) {
        return new Call(context, desk, new Session(client, "", desk.now()));
    }

    Context context() {
        return context;
    }

    Desk desk() {
        return desk;
    }

    Settings settings() {
        return settings;
    }

    Texts texts() {
        return settings.texts();
    }

    String say(String key, Object... values) {
        return texts().say(key, values);
    }

    boolean isLoggedIn() {
        return session != null;
    }

    /** Who is logged in; a route with roles is reached by nobody else. */
    Session session() {
        if (session == null) {
            throw new IllegalStateException("nobody is logged in");
        }
        return session;
    }

    Account account() {
        return session().account();
    }

    Viewer viewer() {
        return account().viewer();
    }

    WarmSunset programme() {
        return desk.programme();
    }

    /** What she sees today. */
    Scope scope() {
        return programme().scope(viewer());
    }

    /** Her hand in the journal. */
    Access because(String why) {
        return Access.of(account().name(), why);
    }

    /** Her hand in the journal with the reason that she typed; empty when she typed none that may stand there. */
    Optional<Access> reason() {
        try {
            return form("reason").map(this::because);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A field of the address; blank is the same as absent. */
    Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A field of a form; blank is the same as absent. */
    Optional<String> form(String name) {
        return Optional.ofNullable(context.formParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<String> forms(String name) {
        return context.formParams(name).stream().filter(text -> !text.isBlank()).toList();
    }

    /** The code that somebody chose; empty when it is none of them. */
    static <E extends Enum<E>> Optional<E> code(E[] codes, String text) {
        return Arrays.stream(codes).filter(code -> code.name().equals(text)).findFirst();
    }

    /** The address of the page, to come back to. */
    String here() {
        String query = context.queryString();
        boolean isPage = context.method().name().equals("GET");
        return isPage ? context.path() + (query == null ? "" : "?" + query) : "/";
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** Ends with 404: it is not there, or not for her; which of the two is not told. */
    static NotFoundResponse notThere() {
        return new NotFoundResponse();
    }

    /** Shows a page: its template takes the call and the view. */
    void show(String template, Object view) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        Templates.ENGINE.render(template + ".jte", Map.of("call", this, "view", view), page);
        context.contentType("text/html; charset=utf-8").result(page.toByteArray());
    }

    void show(int status, String template, Object view) {
        context.status(status);
        show(template, view);
    }
}
