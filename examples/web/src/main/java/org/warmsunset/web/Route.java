package org.warmsunset.web;

import io.javalin.http.HandlerType;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.warmsunset.access.Task;

/**
 * An address and what happens there.
 *
 * @param method how it is asked
 * @param path the address
 * @param roles who may; nobody in particular when anybody may
 * @param page what happens
 */
record Route(HandlerType method, String path, Set<Role> roles, Consumer<Call> page) {
    private static final Set<Role> ALL = Set.copyOf(EnumSet.allOf(Role.class));

    /** A page for everybody who is logged in; it asks itself what she may see. */
    static Route get(String path, Consumer<Call> page) {
        return new Route(HandlerType.GET, path, ALL, page);
    }

    static Route post(String path, Consumer<Call> page) {
        return new Route(HandlerType.POST, path, ALL, page);
    }

    /** The same page for some only. */
    Route onlyFor(Role first, Role... others) {
        return new Route(method, path, EnumSet.of(first, others), page);
    }

    /** The same page for those who may do something with the programme as a whole. */
    Route forTask(Task task) {
        return new Route(
                method,
                path,
                ALL.stream().filter(role -> role.may(task)).collect(Collectors.toUnmodifiableSet()),
                page);
    }

    /** The same page for whoever comes, logged in or not. */
    Route forAnybody() {
        return new Route(method, path, Set.of(), page);
    }
}
