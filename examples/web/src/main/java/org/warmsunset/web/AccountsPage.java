package org.warmsunset.web;

import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;

/** Who may look: accounts of people, and tokens of other front ends. A password or token is shown once. */
final class AccountsPage {
    private static final String NAMES = "[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,39}";

    private AccountsPage() {}

    /**
     * What the page shows.
     *
     * @param accounts the accounts
     * @param clients the tokens of other front ends, without the tokens
     * @param units the units that an account can be of
     * @param name for whom a password or token was made just now; empty when none was
     * @param secret the password or token
     * @param problem which sentence says what is wrong; empty when nothing is
     */
    record View(
            List<Account> accounts,
            List<Account> clients,
            List<UnitChoice> units,
            String name,
            String secret,
            String problem) {
        List<Role> roles() {
            return List.of(Role.values());
        }

        /** Of what an account is, in words. */
        String scope(Account account) {
            return units.stream()
                    .filter(choice -> account.role() == Role.UNIT
                            && choice.unit().id().value().equals(account.scope()))
                    .map(choice -> choice.unit().name())
                    .findFirst()
                    .orElse(account.scope());
        }
    }

    static void show(Call call) {
        show(call, 200, "", "", "");
    }

    private static void show(Call call, int status, String name, String secret, String problem) {
        Accounts accounts = call.desk().accounts();
        call.show(
                status,
                "accounts",
                new View(
                        accounts.all(),
                        accounts.clients(),
                        UnitChoice.of(call.scope().sight()),
                        name,
                        secret,
                        problem));
    }

    /** Makes an account, or gives it a new password or another role; its sessions end. */
    static void put(Call call) {
        Optional<Account> account = account(call);
        if (account.isEmpty()) {
            show(call, 422, "", "", "accounts.invalid");
            return;
        }
        if (isLastCity(call, account.get().name()) && account.get().role() != Role.CITY) {
            show(call, 422, "", "", "accounts.last");
            return;
        }
        String password = Tokens.typed();
        call.desk().accounts().put(account.get(), password);
        call.desk().sessions().endAll(account.get().name());
        show(call, 200, account.get().name(), password, "");
    }

    private static Optional<Account> account(Call call) {
        String name = call.form("name").filter(text -> text.matches(NAMES)).orElse("");
        String scope = call.form("scope").orElse("");
        Optional<Role> role = call.form("role").flatMap(text -> Call.code(Role.values(), text));
        if (name.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        return switch (role.get()) {
            case CITY -> Optional.of(Account.city(name));
            case UNIT -> isUnit(call, scope) ? Optional.of(Account.of(name, Ids.unit(scope))) : Optional.empty();
            case VOLUNTEER ->
                isVolunteer(call, scope) ? Optional.of(Account.of(name, Ids.volunteer(scope))) : Optional.empty();
        };
    }

    private static boolean isUnit(Call call, String scope) {
        UnitId unit = Ids.unit(scope);
        return !call.scope().sight().units().wayUp(unit).isEmpty();
    }

    private static boolean isVolunteer(Call call, String scope) {
        VolunteerId volunteer = Ids.volunteer(scope);
        return call.programme().people().find(volunteer).isPresent();
    }

    static void remove(Call call) {
        String name = call.form("name").orElse("");
        if (isLastCity(call, name)) {
            show(call, 422, "", "", "accounts.last");
            return;
        }
        call.desk().accounts().remove(name);
        call.desk().sessions().endAll(name);
        if (name.equals(call.account().name())) {
            call.context().redirect("/login");
            return;
        }
        show(call);
    }

    private static boolean isLastCity(Call call, String name) {
        List<Account> cities = call.desk().accounts().all().stream()
                .filter(account -> account.role() == Role.CITY)
                .toList();
        return cities.size() == 1 && cities.get(0).name().equals(name);
    }

    /** Makes a token for another front end, in place of the one that it has. */
    static void putClient(Call call) {
        Optional<Account> client = account(call);
        if (client.isEmpty()) {
            show(call, 422, "", "", "accounts.invalid");
            return;
        }
        show(call, 200, client.get().name(), call.desk().accounts().putClient(client.get()), "");
    }

    static void removeClient(Call call) {
        call.desk().accounts().removeClient(call.form("name").orElse(""));
        show(call);
    }
}
