package org.warmsunset.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.StoreException;

/** The server: the gate before the routes, and what is said when something goes wrong. */
final class Web {
    private static final Duration SLOWEST = Duration.ofSeconds(30);

    private Web() {}

    /** A server; behind a proxy the scheme and the address of whoever asks are what the proxy says. */
    static Javalin of(Desk desk, boolean behindProxy) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = Gate.LARGEST_FORM;
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setIdleTimeout(SLOWEST.toMillis());
                if (behindProxy) {
                    http.addCustomizer(new ForwardedRequestCustomizer());
                }
            });
            config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormContentSize((int) Gate.LARGEST_FORM));
            config.jetty.multipartConfig.maxFileSize(ImportPage.LARGEST, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(ImportPage.LARGEST + Gate.LARGEST_FORM, SizeUnit.BYTES);
            routes(config, new Gate(desk));
        });
    }

    private static void routes(JavalinConfig config, Gate gate) {
        config.routes.before(gate::meet);
        for (Route route : Routes.ALL) {
            config.routes.addHttpHandler(route.method(), route.path(), context -> {
                gate.check(context, route.roles());
                route.page().accept(Gate.call(context));
            });
        }
        config.routes.exception(
                HttpResponseException.class, (e, context) -> refuse(context, e.getStatus(), e.getMessage()));
        config.routes.exception(StoreException.class, (e, context) -> {
            tell(e);
            refuse(context, 503, "");
        });
        config.routes.exception(Exception.class, (e, context) -> {
            tell(e);
            refuse(context, 500, "");
        });
        config.routes.error(404, context -> {
            if (context.attribute("refused") == null) {
                refuse(context, 404, "");
            }
        });
    }

    private static void refuse(Context context, int status, @Nullable String detail) {
        context.attribute("refused", status);
        Call call = Gate.call(context);
        if (Api.isAbout(context)) {
            ApiJson.problem(call, status, detail == null ? "" : detail);
            return;
        }
        boolean isPage = context.header("HX-Request") == null && context.header(Gate.TOKEN_HEADER) == null;
        if (status == 401 && isPage) {
            context.redirect("/login?to=" + Paths.encoded(call.here()));
            return;
        }
        List<Integer> known = List.of(401, 403, 404, 413, 429, 503);
        call.show(status, "failure", new Failure(status, known.contains(status) ? status : 500));
    }

    /**
     * What went wrong.
     *
     * @param status what the browser is told
     * @param sentence which sentence says it
     */
    record Failure(int status, int sentence) {}

    /** Tells whoever runs the desk where it went wrong; a message might name a person, so it is left out. */
    private static void tell(Exception e) {
        System.err.println(e.getClass().getName());
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("org.warmsunset")) {
                System.err.println("    at " + element);
            }
        }
    }
}
