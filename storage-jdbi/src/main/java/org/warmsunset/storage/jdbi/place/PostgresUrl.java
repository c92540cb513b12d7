package org.warmsunset.storage.jdbi.place;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;

/** The way to a PostgreSQL database. */
public final class PostgresUrl {
    private static final String HOST = "([\\w.-]*|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?";
    private static final Pattern FORM =
            Pattern.compile("jdbc:postgresql:(//%1$s(,%1$s)*(/[^?@/]*)?|[^?@/]*)(\\?.*)?".formatted(HOST));

    /** Seconds. */
    private static final int CONNECT = 10;

    private static final int LOGIN = 15;
    private static final int STATEMENT = 45;
    private static final int SOCKET = 60;

    private PostgresUrl() {}

    /**
     * Gives the database to which a URL leads.
     *
     * @param url the URL
     * @param environment says who connects, as far as the URL does not
     * @param dialect how to speak to it
     * @throws BrokenException if it is no URL of PostgreSQL
     */
    public static Database database(String url, Map<String, String> environment, PostgresDialect dialect) {
        PGSimpleDataSource source = parsed(url);
        source.setUser(first(source.getUser(), environment.get("PGUSER")));
        source.setPassword(first(source.getPassword(), environment.get("PGPASSWORD")));
        source.setApplicationName(first(source.getApplicationName(), "Warm Sunset"));
        limit(source, url);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setLogServerErrorDetail(false);
        return new Database(dialect, place(source), source, source, true);
    }

    /**
     * Whoever does not answer is not waited for without end, unless the URL says otherwise: for a connection, for the
     * whole of opening one, for a statement, and for anything from the server, by which time it should have given up
     * the statement itself.
     */
    private static void limit(PGSimpleDataSource source, String url) {
        if (!url.contains("connectTimeout=")) {
            source.setConnectTimeout(CONNECT);
        }
        if (!url.contains("loginTimeout=")) {
            source.setLoginTimeout(LOGIN);
        }
        if (!url.contains("socketTimeout=")) {
            source.setSocketTimeout(SOCKET);
        }
        String options = source.getOptions();
        if (options == null || !options.contains("statement_timeout")) {
            source.setOptions((options == null ? "" : options + " ") + "-c statement_timeout=" + STATEMENT + "s");
        }
    }

    /** What the driver says and logs of a wrong URL repeats it, and there may be a password in it. */
    private static PGSimpleDataSource parsed(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(FORM.matcher(url).matches() ? url : "");
        } catch (IllegalArgumentException e) {
            throw new BrokenException(BrokenException.Cause.NO_PLACE, "this is no URL of PostgreSQL", null);
        }
        return source;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /** Made from the parts that are no secret. */
    private static String place(PGSimpleDataSource source) {
        StringBuilder place = new StringBuilder("jdbc:postgresql://");
        String[] names = source.getServerNames();
        int[] ports = source.getPortNumbers();
        for (int i = 0; i < names.length; i++) {
            place.append(i == 0 ? "" : ",").append(names[i]).append(ports[i] == 0 ? "" : ":" + ports[i]);
        }
        return place.append('/').append(source.getDatabaseName()).toString();
    }
}
