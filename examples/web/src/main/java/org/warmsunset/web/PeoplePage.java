package org.warmsunset.web;

import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.programme.Found;
import org.warmsunset.programme.Listed;
import org.warmsunset.programme.Scope;

/** The people whom she sees, and a search among them by name, pinyin initials or phone. */
final class PeoplePage {
    private static final int PAGE = 50;
    private static final int LONGEST = 60;

    private PeoplePage() {}

    /**
     * What the page shows.
     *
     * @param searched what was typed; empty for the list of all
     * @param elders the elders
     * @param volunteers the volunteers whom a search found
     * @param hasMore whether another page follows
     */
    record View(String searched, List<Listed<ElderId>> elders, List<Listed<VolunteerId>> volunteers, boolean hasMore) {
        String next() {
            return "/people?after=" + elders.get(elders.size() - 1).id().value();
        }
    }

    static void show(Call call) {
        Scope scope = call.scope();
        Optional<String> searched = call.query("q").filter(text -> text.length() <= LONGEST);
        if (searched.isPresent()) {
            Found found = scope.search(searched.get(), PAGE, call.because(call.say("why.search")));
            call.show("people", new View(searched.get(), found.elders(), found.volunteers(), false));
        } else {
            List<Listed<ElderId>> elders =
                    scope.elders(call.query("after").map(Ids::elder).orElse(null), PAGE);
            call.show("people", new View("", elders, List.of(), elders.size() == PAGE));
        }
    }
}
