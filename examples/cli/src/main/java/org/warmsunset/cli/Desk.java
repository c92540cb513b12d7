package org.warmsunset.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.Importer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.core.exc.JacksonIOException;

/** The root command: holds what every command takes, opens the programme and prints answers. */
@Command(name = "warm-sunset")
final class Desk implements Runnable {
    /** Enough to keep up with a database. */
    private static final int WORKERS = 2;

    private final Terminal terminal;
    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Executor workers = Executors.newFixedThreadPool(WORKERS, Desk::daemon);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", scope = ScopeType.INHERIT)
    private Format format = Format.TABLE;

    /** Read by {@link Language} beforehand; here it is only checked. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(names = "--db", paramLabel = "FILE|URL", scope = ScopeType.INHERIT)
    private @Nullable String database;

    @Option(names = "--keys", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path keys;

    @Option(names = "--rules", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path rules;

    /** The file of the rule book that was read last. */
    private @Nullable Path rulesRead;

    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    Desk(Terminal terminal, Messages messages, PrintWriter out, PrintWriter err) {
        this.terminal = terminal;
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    /** Refuses to do nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    /** A hash under the oldest key of the programme, by which people who are new get the same id again. */
    UnaryOperator<String> keyedHash() throws IOException {
        FieldCipher cipher = keys().of(place(), true, messages, err).cipher();
        return text -> {
            List<String> indexes = cipher.indexes(text, "new id");
            return indexes.get(indexes.size() - 1);
        };
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    /** An importer into a programme that checks rows while others are stored. */
    Importer importer(WarmSunset programme, String areaCode) {
        return new Importer(programme.store(), programme.rules(), programme.today(), areaCode).checkingOn(workers);
    }

    Terminal terminal() {
        return terminal;
    }

    Messages messages() {
        return messages;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Place place() {
        return Place.parse(database == null ? "warm-sunset.db" : database);
    }

    /** Whether somebody named a place. */
    boolean isPlaceNamed() {
        return database != null;
    }

    Keys keys() {
        return new Keys(keys, terminal);
    }

    @Nullable
    Path rulesFile() {
        return rulesRead;
    }

    /** Asks a question, and gives the line that is typed in answer; empty when there is none. */
    String ask(String key, Object... values) throws IOException {
        err.println(messages.say(key, values));
        err.flush();
        return terminal.line();
    }

    /** Asks for something that nobody is to see while it is typed. */
    String askHidden(String key) throws IOException {
        err.println(messages.say(key));
        err.flush();
        return terminal.hidden().read();
    }

    /** Opens the programme for work; it is made only when it may be. */
    int withProgramme(boolean mayMake, Work work) throws IOException {
        Place place = place();
        if (!mayMake) {
            place.require();
        }
        return withProgramme(place, mayMake, terminal, work);
    }

    /** Makes a programme in another place, and opens it for work at another time. */
    int withNewProgramme(Place place, Terminal at, Work work) throws IOException {
        return withProgramme(place, true, at, work);
    }

    private int withProgramme(Place place, boolean mayMake, Terminal at, Work work) throws IOException {
        RuleBook book = ruleBook();
        try (ProgrammeStore store = open(place, mayMake)) {
            WarmSunset programme = new WarmSunset(store, book, FestivalCalendar.china(), at.clock()).judgingOn(workers);
            Answer answer;
            try (Progress progress = Progress.counting(terminal)) {
                answer = work.of(programme.tellingOf(progress::accept));
            }
            print(answer);
            return answer.exitCode();
        }
    }

    /** The programme in a store, as far as no rule is asked for. */
    WarmSunset programme(ProgrammeStore store) {
        return new WarmSunset(store, RuleBooks.caringDaughters2019(), FestivalCalendar.china(), terminal.clock());
    }

    /** Opens the store in a place, or makes it when it may be. */
    JdbiProgrammeStore open(Place place, boolean mayMake) throws IOException {
        Keyset known = keys().of(place, mayMake, messages, err);
        try {
            return place.open(known.cipher());
        } catch (BrokenException e) {
            // Somebody may have rotated the keys since they were read.
            Keyset now = keys().of(place, mayMake, messages, err);
            if (e.reason() == Cause.WRONG_KEY && now.size() > known.size()) {
                return place.open(now.cipher());
            }
            throw e;
        }
    }

    /** Opens the store in the named place, which must be there, and whose keys are in a file. */
    void withKeysFile(KeysWork work) throws IOException {
        Place place = place();
        place.require();
        Keys known = keys();
        if (known.inEnvironment()) {
            throw DeskException.wrongUse("keys.environment", "variable", Keys.VARIABLE);
        }
        Path file = known.file(place);
        try (JdbiProgrammeStore store = open(place, false)) {
            print(work.of(store, place, file));
        }
    }

    /** What a command does with a store and the file of its keys. */
    interface KeysWork {
        Answer of(JdbiProgrammeStore store, Place place, Path keys) throws IOException;
    }

    private RuleBook ruleBook() throws IOException {
        return rules == null ? RuleBooks.caringDaughters2019() : ruleBook(rules);
    }

    /** The rule book of a file. */
    RuleBook ruleBook(Path file) throws IOException {
        rulesRead = file;
        Optional<RuleBook> shipped = RuleBooks.shipped(file.toString());
        if (shipped.isPresent()) {
            return shipped.get();
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString());
        }
        return RuleBooks.load(file);
    }

    /** Prints an answer in the format that was asked for, to its end. */
    void print(Answer answer) {
        try {
            OutputStream bytes = new BufferedOutputStream(terminal.out());
            switch (format) {
                case TABLE -> answer.print(out, messages);
                case JSON -> {
                    answer.writeJson(bytes);
                    bytes.write('\n');
                }
                case CSV -> answer.grid().writeCsv(bytes);
            }
            bytes.flush();
        } catch (IOException | JacksonIOException e) {
            throw unwritten(answer);
        }
        if (out.checkError()) {
            throw unwritten(answer);
        }
    }

    private static DeskException unwritten(Answer answer) {
        return DeskException.problem(answer instanceof StoredAnswer ? "out.stored" : "out.failed");
    }

    /** What a command does with the programme. */
    interface Work {
        Answer of(WarmSunset programme) throws IOException;
    }

    /** How answers are printed. */
    enum Format {
        /** Tables for people. */
        TABLE,
        /** One JSON object or array in UTF-8. */
        JSON,
        /** Flat rows in UTF-8. */
        CSV
    }
}
