package org.warmsunset.web;

import java.util.List;
import java.util.Set;

/** The pages that stand in the bar above. */
final class Menu {
    private static final List<String> PATHS = List.of("/", "/people");

    private Menu() {}

    /**
     * One of them.
     *
     * @param path its address
     * @param name what it is called
     */
    record Item(String path, String name) {}

    /** Those that she may open, by what the routes say. */
    static List<Item> of(Call call) {
        return PATHS.stream()
                .filter(path -> isFor(call.account().role(), path))
                .map(path -> new Item(path, call.say("nav." + path)))
                .toList();
    }

    private static boolean isFor(Role role, String path) {
        return Routes.ALL.stream()
                .filter(route -> route.path().equals(path))
                .map(Route::roles)
                .anyMatch((Set<Role> roles) -> roles.contains(role));
    }
}
