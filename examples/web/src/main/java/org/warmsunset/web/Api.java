package org.warmsunset.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warmsunset.access.Task;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.FileJson;
import org.warmsunset.exchange.FindingJson;
import org.warmsunset.exchange.MatchJson;
import org.warmsunset.exchange.PlanJson;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.programme.Listed;
import org.warmsunset.report.FirstHelp;

/**
 * The same answers as JSON, for other front ends: each is what the library's own writers make of what its client sees.
 *
 * @param path the address
 * @param parameters what it takes
 * @param answer makes the answer
 */
record Api(String path, List<String> parameters, Function<Call, Consumer<OutputStream>> answer) {
    static final String ROOT = "/api/v1";
    private static final String BEARER = "Bearer ";
    private static final int LARGEST_PAGE = 200;

    static final List<Api> ALL = List.of(
            new Api(
                    "/worklist",
                    List.of(),
                    call -> out -> ReportJson.write(call.scope().worklist(), out)),
            new Api("/first-help", List.of("silent"), Api::firstHelp),
            new Api("/elders", List.of("after", "limit"), Api::elders),
            new Api("/elders/{elder}", List.of(), Api::elder),
            new Api("/elders/{elder}/findings", List.of("from", "to"), Api::findings),
            new Api("/volunteers", List.of("after", "limit"), Api::volunteers),
            new Api("/volunteers/{volunteer}", List.of(), Api::volunteer),
            new Api("/search", List.of("q", "limit"), Api::search),
            new Api("/sums", List.of("from", "to"), Api::sums),
            new Api("/coverage", List.of("from", "to"), Api::coverage),
            new Api("/matching", List.of(), Api::matching));

    /** The routes of all, and of the pages that tell of them. */
    static Stream<Route> routes() {
        return Stream.concat(
                Stream.of(
                        Route.get(ROOT, OpenApi::page).forAnybody(),
                        Route.get(ROOT + "/openapi.json", OpenApi::json).forAnybody()),
                ALL.stream().map(api -> Route.get(ROOT + api.path(), api::show).forAnybody()));
    }

    /**
     * The same request in the name of the front end whose token it brings; a session of the desk opens nothing here.
     */
    private static Call client(Call call) {
        String header =
                Optional.ofNullable(call.context().header("Authorization")).orElse("");
        return Optional.of(header)
                .filter(text -> text.startsWith(BEARER))
                .flatMap(text -> call.desk().accounts().client(text.substring(BEARER.length())))
                .map(call::by)
                .orElseThrow(UnauthorizedResponse::new);
    }

    static boolean isAbout(Context context) {
        return context.path().startsWith(ROOT + "/");
    }

    /** Answers, unless the client has this very answer. */
    private void show(Call call) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        answer.apply(client(call)).accept(body);
        String tag = "\"" + Tokens.digest(body.toString(StandardCharsets.UTF_8)) + "\"";
        Context context = call.context();
        context.header("ETag", tag).header("Cache-Control", "private, no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType("application/json; charset=utf-8").result(body.toByteArray());
        }
    }

    private static int number(Call call, String name, int usual, int most) {
        Optional<String> typed = call.query(name);
        if (typed.filter(text -> !text.matches("\\d{1,6}")).isPresent()) {
            throw wrong(name);
        }
        int number = typed.map(Integer::valueOf).orElse(usual);
        if (number < 1 || number > most) {
            throw wrong(name);
        }
        return number;
    }

    private static BadRequestResponse wrong(String name) {
        return new BadRequestResponse(name);
    }

    private static Window window(Call call) {
        Window year = Window.yearOf(call.programme().today());
        LocalDate from = day(call, "from", year.from());
        LocalDate to = day(call, "to", year.to());
        if (to.isBefore(from) || to.isAfter(from.plusYears(2))) {
            throw wrong("to");
        }
        return new Window(from, to, year.asOf());
    }

    private static LocalDate day(Call call, String name, LocalDate usual) {
        try {
            return call.query(name).map(LocalDate::parse).orElse(usual);
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    private static Consumer<OutputStream> firstHelp(Call call) {
        int silent = number(call, "silent", 14, FirstHelp.LONGEST);
        return out -> ReportJson.write(call.scope().firstHelp(silent), out);
    }

    private static Consumer<OutputStream> elders(Call call) {
        int limit = number(call, "limit", 50, LARGEST_PAGE);
        return listed(
                call, call.scope().elders(call.query("after").map(Ids::elder).orElse(null), limit), limit);
    }

    private static Consumer<OutputStream> volunteers(Call call) {
        int limit = number(call, "limit", 50, LARGEST_PAGE);
        return listed(
                call,
                call.scope().volunteers(call.query("after").map(Ids::volunteer).orElse(null), limit),
                limit);
    }

    /** A page of people, and in the header the address of the next one. */
    private static <K extends Comparable<K>> Consumer<OutputStream> listed(Call call, List<Listed<K>> page, int limit) {
        if (page.size() == limit) {
            String next =
                    call.context().path() + "?after=" + page.get(limit - 1).id() + "&limit=" + limit;
            call.context().header("Link", "<" + next + ">; rel=\"next\"");
        }
        return out -> ApiJson.people("items", page, out);
    }

    private static Consumer<OutputStream> elder(Call call) {
        var page = call.scope()
                .page(Ids.elder(call.path("elder")), call.because(call.say("why.api")))
                .orElseThrow(Call::notThere);
        return out -> FileJson.write(page, false, out);
    }

    private static Consumer<OutputStream> volunteer(Call call) {
        var page = call.scope()
                .page(Ids.volunteer(call.path("volunteer")), call.because(call.say("why.api")))
                .orElseThrow(Call::notThere);
        return out -> FileJson.write(page, false, out);
    }

    private static Consumer<OutputStream> findings(Call call) {
        var findings = call.scope()
                .explain(Ids.elder(call.path("elder")), window(call))
                .orElseThrow(Call::notThere);
        return out -> FindingJson.write(findings, call.texts().wording(), out);
    }

    private static Consumer<OutputStream> search(Call call) {
        String text = call.query("q").filter(q -> q.length() <= 60).orElseThrow(() -> wrong("q"));
        try {
            var found = call.scope()
                    .search(text, number(call, "limit", 20, LARGEST_PAGE), call.because(call.say("why.search")));
            return out -> ApiJson.found(found, out);
        } catch (IllegalArgumentException e) {
            throw wrong("q");
        }
    }

    private static Consumer<OutputStream> sums(Call call) {
        Window window = window(call);
        return out -> ReportJson.write(call.scope().summary(window), out);
    }

    private static Consumer<OutputStream> coverage(Call call) {
        Window window = window(call);
        return out -> PlanJson.write(call.scope().coverage(window), out);
    }

    private static Consumer<OutputStream> matching(Call call) {
        if (!call.viewer().may(Task.MATCHING)) {
            throw Call.notThere();
        }
        return out -> MatchJson.write(call.scope().matching(), out);
    }
}
