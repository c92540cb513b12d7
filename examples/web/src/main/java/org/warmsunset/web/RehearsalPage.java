package org.warmsunset.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.InvalidRuleBookException;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.report.Flip;
import org.warmsunset.report.Rehearsal;

/** Tries out a draft of another rule book on the year, and stores nothing. */
final class RehearsalPage {
    private static final int SHOWN = 200;

    private RehearsalPage() {}

    /**
     * What the page shows.
     *
     * @param rehearsal what would change; null before a book was sent
     * @param faults what is wrong with the book
     * @param names what people are called
     */
    record View(@Nullable Rehearsal rehearsal, List<String> faults, Names names) {
        List<Flip> shown(Rehearsal of) {
            return of.flips().subList(0, Math.min(SHOWN, of.flips().size()));
        }
    }

    static void show(Call call) {
        call.show("rehearsal", new View(null, List.of(), new Names(call)));
    }

    static void rehearse(Call call) {
        Names names = new Names(call);
        var file = call.context().uploadedFile("book");
        if (file == null || file.size() == 0) {
            call.show(422, "rehearsal", new View(null, List.of(call.say("rehearsal.missing")), names));
            return;
        }
        try (Reader json = new InputStreamReader(file.content(), StandardCharsets.UTF_8)) {
            RuleBook draft = RuleBooks.read(json);
            Window year = Window.yearOf(call.programme().today());
            Rehearsal rehearsal = call.programme().reports().rehearse(year, draft, KnownAt.now());
            call.show("rehearsal", new View(rehearsal, List.of(), names));
        } catch (InvalidRuleBookException e) {
            call.show(
                    422,
                    "rehearsal",
                    new View(null, e.faults().stream().map(Object::toString).toList(), names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
