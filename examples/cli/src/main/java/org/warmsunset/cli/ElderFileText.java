package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.warmsunset.access.ElderPage;
import org.warmsunset.archive.SurveyDiff;
import org.warmsunset.archive.Surveys;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.wording.Wording;

/** Prints the page of an elder's file. */
final class ElderFileText {
    private final Messages messages;
    private final Names names;
    private final FileText text;

    ElderFileText(PrintWriter out, Messages messages, Names names, boolean whole) {
        this.messages = messages;
        this.names = names;
        this.text = new FileText(out, messages, whole);
    }

    void print(ElderPage page) {
        head("file.elder", page);
        text.form(ElderKind.ELDER.shape(), page.elder());
        text.line("status", text.wording().word(page.status()));
        page.tier().ifPresent(tier -> text.line("tier", tier));
        page.unit().ifPresent(unit -> text.line("unit_id", unit.value()));
        relatives(page);
        text.table(
                "consents",
                List.copyOf(page.consents().entrySet()),
                (table, asked) -> table.row(
                        text.wording().word(asked.getKey()), text.wording().word(asked.getValue())),
                "purpose",
                "answer");
        surveys(page);
        support(page);
        pairings(page);
        text.entries(page.entries());
        text.table(
                "notes",
                page.notes(),
                (table, record) -> table.row(
                        record.day(),
                        names.of(record.volunteer()),
                        record.note().orElse(""),
                        record.id()),
                "date",
                "volunteer",
                "note",
                "record");
    }

    void printSurveys(ElderPage page) {
        head("file.surveys-of", page);
        surveys(page);
    }

    private void head(String title, ElderPage page) {
        text.say(title, "id", page.elder().id(), "name", page.elder().name().orElse("***"), "asOf", page.asOf());
        if (!page.showsHealth()) {
            text.say("file.health-hidden");
        }
    }

    private void relatives(ElderPage page) {
        text.table(
                "relatives",
                page.elder().relatives(),
                (table, relative) -> table.row(ElderKind.RELATIVES.shape().fields().stream()
                        .map(field -> text.text(field, relative))
                        .toArray()),
                "relation",
                "personName",
                "workplace",
                "phone");
    }

    private void surveys(ElderPage page) {
        text.table(
                "surveys",
                page.surveys(),
                (table, survey) -> table.row(
                        survey.entry().day(),
                        survey.entry().get(Surveys.FILLED_BY).orElse("–"),
                        survey.diff().map(this::changes).orElseGet(() -> messages.say("file.first-survey")),
                        survey.entry().id()),
                "date",
                "filledBy",
                "changesBefore",
                "entryId");
    }

    private String changes(SurveyDiff diff) {
        return diff.changes().isEmpty()
                ? messages.say("file.same-survey")
                : diff.changes().stream().map(this::change).collect(Collectors.joining(messages.say("between")));
    }

    /** What came and went when both answers are known, else what kinds of answers they are. */
    private String change(SurveyDiff.Change change) {
        Wording wording = text.wording();
        boolean known = !change.came().isEmpty() || !change.went().isEmpty();
        String words = known
                ? signed("+", change, change.came()) + signed("-", change, change.went())
                : messages.say(
                        "file.answer", "before", wording.word(change.before()), "after", wording.word(change.after()));
        return messages.say("file.line", "field", text.label(change.question().name()), "text", words.strip());
    }

    private String signed(String sign, SurveyDiff.Change change, List<String> words) {
        return words.stream().map(word -> " " + sign + word(change, word)).collect(Collectors.joining());
    }

    private String word(SurveyDiff.Change change, String word) {
        if (change.question() == Surveys.NEEDS) {
            return text.wording().word(NeedCategory.valueOf(word));
        }
        return change.question() == Surveys.LIVING ? text.wording().word(LivingArrangement.valueOf(word)) : word;
    }

    private void support(ElderPage page) {
        text.table(
                "support",
                page.support(),
                (table, each) -> table.row(
                        text.wording().word(each.need()),
                        each.send().map(text.wording()::word).orElse("–"),
                        each.services(),
                        FileText.day(each.last())),
                "need",
                "send",
                ">services",
                "lastOn");
    }

    private void pairings(ElderPage page) {
        text.table(
                "pairings",
                page.pairings(),
                (table, pairing) -> table.row(
                        pairing.id(),
                        pairing.volunteer(),
                        names.of(pairing.volunteer()),
                        pairing.start(),
                        FileText.day(pairing.end()),
                        pairing.endReason().map(text.wording()::word).orElse("–"),
                        FileText.day(pairing.follows())),
                "pairing",
                "volunteerId",
                "volunteer",
                "first",
                "last",
                "why",
                "follows");
        text.suspensions(page.pairings());
        text.cards(page.pairings());
        text.table(
                "facts",
                page.facts(),
                (table, fact) -> table.row(text.wording().word(fact.fact()), fact.on(), names.of(fact.by())),
                "fact",
                "date",
                "volunteer");
    }
}
