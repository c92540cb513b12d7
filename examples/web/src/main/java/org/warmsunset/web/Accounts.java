package org.warmsunset.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who may log in, and the one-use links, in two tables of the desk's own. */
final class Accounts {
    /** How long a one-use link is good. */
    static final Duration LINK = Duration.ofHours(24);

    private static final String TABLES = "web_account (name varchar(64) primary key, hash varchar(200) not null, "
            + "role varchar(16) not null, scope varchar(64) not null)";
    private static final String LINKS = "web_link (digest varchar(64) primary key, volunteer varchar(64) not null, "
            + "target varchar(200) not null, until bigint not null)";

    private static final String CLIENTS = "web_client (name varchar(64) primary key, digest varchar(64) not null, "
            + "role varchar(16) not null, scope varchar(64) not null)";

    private static final RowMapper<Account> ACCOUNT = (row, context) ->
            new Account(row.getString("name"), Role.valueOf(row.getString("role")), row.getString("scope"));

    /** What the password of nobody is held against, so that it takes as long. */
    private static final String NOBODY = Passwords.hash(Tokens.fresh());

    private final Jdbi jdbi;

    Accounts(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.useHandle(handle -> {
            handle.execute("create table if not exists " + TABLES);
            handle.execute("create table if not exists " + LINKS);
            handle.execute("create table if not exists " + CLIENTS);
        });
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    /** {@return all accounts, ordered by name} */
    List<Account> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select name, role, scope from web_account order by name")
                .map(ACCOUNT)
                .list());
    }

    /** {@return the other front ends, ordered by name} */
    List<Account> clients() {
        return jdbi.withHandle(handle -> handle.createQuery("select name, role, scope from web_client order by name")
                .map(ACCOUNT)
                .list());
    }

    /** Makes a token for another front end, which is kept nowhere; one that it had ends. */
    String putClient(Account client) {
        String token = Tokens.fresh();
        jdbi.useTransaction(handle -> {
            handle.execute("delete from web_client where name = ?", client.name());
            handle.execute(
                    "insert into web_client (name, digest, role, scope) values (?, ?, ?, ?)",
                    client.name(),
                    Tokens.digest(token),
                    client.role().name(),
                    client.scope());
        });
        return token;
    }

    void removeClient(String name) {
        jdbi.useHandle(handle -> handle.execute("delete from web_client where name = ?", name));
    }

    /** Finds the front end that has a token. */
    Optional<Account> client(String token) {
        return jdbi.withHandle(handle -> handle.select(
                        "select name, role, scope from web_client where digest = ?", Tokens.digest(token))
                .map(ACCOUNT)
                .findOne());
    }

    /** Makes an account, or gives it another password or another role. */
    void put(Account account, String password) {
        putHashed(account, Passwords.hash(password));
    }

    void putHashed(Account account, String hash) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from web_account where name = ?", account.name());
            handle.execute(
                    "insert into web_account (name, hash, role, scope) values (?, ?, ?, ?)",
                    account.name(),
                    hash,
                    account.role().name(),
                    account.scope());
        });
    }

    void remove(String name) {
        jdbi.useHandle(handle -> handle.execute("delete from web_account where name = ?", name));
    }

    /** Finds the account of a name and a password. */
    Optional<Account> logIn(String name, String password) {
        Optional<String> hash =
                jdbi.withHandle(handle -> handle.select("select hash from web_account where name = ?", name)
                        .mapTo(String.class)
                        .findOne());
        return Passwords.matches(password, hash.orElse(NOBODY)) && hash.isPresent() ? find(name) : Optional.empty();
    }

    Optional<Account> find(String name) {
        return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** Makes a link that leads a volunteer to a page once. */
    String link(String volunteer, String target, Instant now) {
        String token = Tokens.fresh();
        jdbi.useHandle(handle -> {
            handle.execute("delete from web_link where until < ?", now.toEpochMilli());
            handle.execute(
                    "insert into web_link (digest, volunteer, target, until) values (?, ?, ?, ?)",
                    Tokens.digest(token),
                    volunteer,
                    target,
                    now.plus(LINK).toEpochMilli());
        });
        return token;
    }

    /**
     * Where a link leads.
     *
     * @param volunteer whom it lets in
     * @param target the page
     */
    record Link(String volunteer, String target) {}

    /** Finds a link that is still good. */
    Optional<Link> find(String token, Instant now) {
        return jdbi.withHandle(handle -> find(handle, token, now));
    }

    private static Optional<Link> find(Handle handle, String token, Instant now) {
        return handle.select(
                        "select volunteer, target from web_link where digest = ? and until >= ?",
                        Tokens.digest(token),
                        now.toEpochMilli())
                .map((row, context) -> new Link(row.getString("volunteer"), row.getString("target")))
                .findOne();
    }

    /** Uses a link up. Of two who use it at once, one is let in. */
    Optional<Link> use(String token, Instant now) {
        return jdbi.inTransaction(handle -> find(handle, token, now)
                .filter(link -> handle.execute("delete from web_link where digest = ?", Tokens.digest(token)) == 1));
    }
}
