package org.warmsunset.web;

import java.util.List;
import java.util.Set;

/** The pages that stand in the bar above. */
final class Menu {
    private static final List<String> PATHS =
            List.of("/", "/people", "/hours", "/overview", "/matching", "/data/import");

    /** The pages that stand side by side. */
    private static final List<List<String>> BESIDE = List.of(
            List.of("/overview", "/coverage", "/exemplars", "/certificates", "/rehearsal"),
            List.of("/data/import", "/data/export", "/journal", "/retention", "/accounts"));

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

    /** Those that she may open beside a page. */
    static List<Item> beside(Call call, String path) {
        return BESIDE.stream()
                .filter(pages -> pages.contains(path))
                .flatMap(List::stream)
                .filter(page -> isFor(call.account().role(), page))
                .map(page -> new Item(page, call.say((PATHS.contains(page) ? "tab." : "nav.") + page)))
                .toList();
    }

    private static boolean isFor(Role role, String path) {
        return Routes.ALL.stream()
                .filter(route -> route.path().equals(path))
                .map(Route::roles)
                .anyMatch((Set<Role> roles) -> roles.contains(role));
    }
}
