package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.warmsunset.access.VolunteerPage;
import org.warmsunset.basics.TeamId;
import org.warmsunset.people.VolunteerKind;

/** Prints the page of a volunteer's file. */
final class VolunteerFileText {
    private final Messages messages;
    private final Names names;
    private final FileText text;

    VolunteerFileText(PrintWriter out, Messages messages, Names names, boolean whole) {
        this.messages = messages;
        this.names = names;
        this.text = new FileText(out, messages, whole);
    }

    void print(VolunteerPage page) {
        text.say(
                "file.volunteer",
                "id",
                page.volunteer().id(),
                "name",
                page.volunteer().name().orElse("***"),
                "asOf",
                page.asOf());
        text.form(VolunteerKind.VOLUNTEER.shape(), page.volunteer());
        page.unit().ifPresent(unit -> text.line("unit_id", unit.value()));
        if (!page.teams().isEmpty()) {
            text.line(
                    "team_id",
                    page.teams().stream().map(TeamId::value).collect(Collectors.joining(messages.say("between"))));
        }
        text.line("hours", HoursAnswer.byTheClock(page.hours().minutes()));
        text.line("stars", Integer.toString(page.hours().stars()));
        text.table(
                "pairings",
                page.pairings(),
                (table, pairing) -> table.row(
                        pairing.id(),
                        pairing.elder(),
                        names.of(pairing.elder()),
                        pairing.start(),
                        FileText.day(pairing.end()),
                        pairing.endReason().map(text.wording()::word).orElse("–"),
                        FileText.day(pairing.follows())),
                "pairing",
                "elderId",
                "elder",
                "first",
                "last",
                "why",
                "follows");
        text.suspensions(page.pairings());
        text.cards(page.pairings());
        text.entries(page.entries());
    }
}
