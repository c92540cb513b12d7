package org.warmsunset.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.storage.jdbi.Keyset;

/** Runs command lines as somebody at a terminal would, on one programme, on 20 November 2026. */
final class Shell {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC);

    /** In the environment, unless that is another one. */
    static final Keyset KEYS = Keyset.fresh();

    private final String place;
    private final Map<String, String> environment;
    private String systemUser = "?";
    private int hiddenLines;
    private InputStream typed = InputStream.nullInputStream();

    Shell(Path database) {
        this(database.toString());
    }

    Shell(String place) {
        this(place, Map.of("LANG", "en_US.UTF-8", Keys.VARIABLE, KEYS.secretText()));
    }

    Shell(Path database, Map<String, String> environment) {
        this(database.toString(), environment);
    }

    Shell(String place, Map<String, String> environment) {
        this.place = place;
        this.environment = environment;
    }

    /** The same at the hands of somebody whom the environment knows. */
    Shell as(String user) {
        Map<String, String> hers = new HashMap<>(environment);
        hers.put("USER", user);
        return new Shell(place, hers);
    }

    /** Lets the system know its user, whatever the environment says. */
    Shell onSystemOf(String user) {
        systemUser = user;
        return this;
    }

    /** The programme's file. */
    Path database() {
        return Path.of(place);
    }

    /** Lets somebody type a line. */
    Shell typing(String line) {
        typed = new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Runs a command on the programme. */
    Result run(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.add("--db");
        all.add(place);
        return runAlone(all.toArray());
    }

    /** Runs a command line as it is. */
    Result runAlone(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return runInto(out, out, args);
    }

    /** Runs a command line whose answer goes to another place than the one that is looked at. */
    Result runInto(OutputStream out, ByteArrayOutputStream seen, Object... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                typed, this::hidden, out, err, StandardCharsets.UTF_8, false, environment, systemUser, CLOCK);
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        int code = Cli.run(terminal, texts);
        return new Result(code, seen.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String hidden() throws IOException {
        hiddenLines++;
        return new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8)).readLine();
    }

    /** How many lines were typed that do not show. */
    int hiddenLines() {
        return hiddenLines;
    }

    /** How a command ended. */
    record Result(int code, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }
    }
}
