package org.warmsunset.web;

import java.util.List;
import org.warmsunset.duty.Window;
import org.warmsunset.report.Coverage;

/** Which needs are served: six needs against five sends, and whose are not. */
final class CoveragePage {
    private static final int SHOWN = 100;

    private CoveragePage() {}

    /**
     * What the page shows.
     *
     * @param chosen which part of the programme
     * @param coverage the needs of the year
     * @param names what people are called
     */
    record View(Chosen chosen, Coverage coverage, Names names) {
        List<Coverage.Unserved> shown() {
            return coverage.unserved()
                    .subList(0, Math.min(SHOWN, coverage.unserved().size()));
        }
    }

    static void show(Call call) {
        Chosen chosen = Chosen.of(call);
        Window year = Window.yearOf(call.programme().today());
        call.show("coverage", new View(chosen, chosen.scope().coverage(year), new Names(call)));
    }
}
