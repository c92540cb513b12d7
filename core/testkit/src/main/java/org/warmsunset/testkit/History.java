package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.warmsunset.storage.ProgrammeStore;

/** Steps that one after the other are done by a store and by the {@link Model}, whose answers must be the same. */
final class History {
    private final Model model = new Model();
    private final List<Step> done = new ArrayList<>();
    private final RandomSteps steps;

    History(long seed) {
        steps = new RandomSteps(new RandomSource(new Random(seed)), "-");
    }

    /** Goes on for some steps, and compares all that is stored then. */
    void run(ProgrammeStore store, int count) {
        if (done.isEmpty()) {
            compare(store, RandomSteps.first());
        }
        for (int i = 0; i < count; i++) {
            compare(store, steps.next());
        }
        compare(store, RandomLooks.everything());
    }

    private void compare(ProgrammeStore store, Step step) {
        done.add(step);
        Step.Outcome expected = step.on(model);
        assertThat(step.on(store))
                .as(() -> "step %d of the history, against the model. The steps:%n%s".formatted(done.size(), steps()))
                .isEqualTo(expected);
    }

    private String steps() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < done.size(); i++) {
            text.append("%d. %s%n".formatted(i + 1, done.get(i)));
        }
        return text.toString();
    }
}
