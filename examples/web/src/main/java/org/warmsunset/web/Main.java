package org.warmsunset.web;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.Keyset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the web desk. Without a place it is that of the demo town. */
@Command(name = "warm-sunset-web", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private static final String DEMO = "warm-sunset-demo/web.db";

    @Option(names = "--db", paramLabel = "FILE|URL", description = "an SQLite file or jdbc:postgresql:…; else the demo")
    private @Nullable String database;

    @Option(names = "--keys", paramLabel = "FILE", description = "the keys; beside an SQLite file by itself")
    private @Nullable Path keys;

    @Option(names = "--rules", paramLabel = "FILE", description = "the rule book; else the plan of 2019")
    private @Nullable Path rules;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "where to listen: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(names = "--proxy", description = "behind a proxy, which says by X-Forwarded-* who asks and how")
    private boolean proxy;

    @Option(names = "--today", paramLabel = "DAY", description = "takes another day for today, to look around")
    private @Nullable LocalDate today;

    private Main() {}

    /**
     * Opens the desk and stays until it is killed.
     *
     * @param args the options
     */
    public static void main(String... args) {
        // The validation provider greets on stderr otherwise.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        int code = new CommandLine(new Main()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException {
        Place place = new Place(database == null ? DEMO : database);
        boolean isNewDemo = database == null && !Files.exists(Path.of(DEMO));
        RuleBook book = rules == null ? RuleBooks.caringDaughters2019() : RuleBooks.load(rules);
        Keyset keyset = place.keys(keys);
        ProgrammeStore store = place.open(keyset);
        WarmSunset programme = new WarmSunset(store, book, FestivalCalendar.china(), clock(book));
        Accounts accounts = place.accounts();
        if (isNewDemo) {
            DemoTown.importInto(programme);
            show(accounts, DemoTown.DISTRICT);
            show(accounts, DemoTown.VOLUNTEER);
        }
        if (accounts.find("admin").isEmpty() && accounts.all().stream().noneMatch(each -> each.role() == Role.CITY)) {
            show(accounts, Account.city("admin"));
        }
        Desk desk = Desk.of(programme, accounts, keyed(keyset), Clock.systemUTC());
        Javalin server = Web.of(desk, proxy).start(host, port);
        System.out.printf("http://%s:%d%n", host, server.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop();
            desk.uploads().forgetAll();
            store.close();
        }));
        return 0;
    }

    /** Ids of what must not be told, the same in every import. */
    private static UnaryOperator<String> keyed(Keyset keyset) {
        FieldCipher cipher = keyset.cipher();
        return text -> {
            List<String> indexes = cipher.indexes(text, "new id");
            return indexes.get(indexes.size() - 1);
        };
    }

    /** The system's clock, set back or forward by whole days. */
    private Clock clock(RuleBook book) {
        LocalDate asked = today == null && database == null ? DemoTown.TODAY : today;
        LocalDate now = LocalDate.now(Clock.system(book.zone()));
        return asked == null
                ? Clock.systemUTC()
                : Clock.offset(Clock.systemUTC(), Duration.ofDays(asked.toEpochDay() - now.toEpochDay()));
    }

    /** Makes an account whose password is shown once and kept nowhere. */
    private static void show(Accounts accounts, Account account) {
        String password = Tokens.typed();
        accounts.put(account, password);
        System.out.printf("账号 account %s  密码 password %s  (只显示一次 shown once)%n", account.name(), password);
    }
}
