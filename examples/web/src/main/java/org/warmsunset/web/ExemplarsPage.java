package org.warmsunset.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.warmsunset.duty.Window;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.recognition.Rate;
import org.warmsunset.report.Counts;

/** Whom the rules propose as exemplars, and why not the others; people decide. */
final class ExemplarsPage {
    private ExemplarsPage() {}

    /**
     * What the page shows.
     *
     * @param exemplars who is proposed; empty when the rules propose nobody
     * @param names what people are called
     */
    record View(Optional<Exemplars> exemplars, Names names) {
        String percent(Rate rate, Texts texts) {
            return texts.wording().percent(new Counts(rate.met(), rate.missed(), 0, 0, 0));
        }

        String why(Exemplars.Other other, Texts texts) {
            return other.why().stream().map(texts::word).collect(Collectors.joining(texts.say("and")));
        }
    }

    static void show(Call call) {
        Window year = Window.yearOf(call.programme().today());
        call.show("exemplars", new View(call.programme().recognition().exemplars(year), new Names(call)));
    }
}
