package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Reply;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Shape;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.wording.Wording;

/** Prints the page of a person's file: lines of the form, then tables, each only when there is something in it. */
final class FileText {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String NONE = "–";

    private final PrintWriter out;
    private final Messages messages;
    private final Wording wording;
    private final boolean whole;

    FileText(PrintWriter out, Messages messages, boolean whole) {
        this.out = out;
        this.messages = messages;
        this.wording = Wording.in(messages.locale());
        this.whole = whole;
    }

    Wording wording() {
        return wording;
    }

    /** Prints a sentence. */
    void say(String key, Object... values) {
        out.println(messages.say(key, values));
    }

    /** Prints what a form says, but for the id and the name. */
    <V> void form(Shape<V> shape, V value) {
        for (Field<V, ?> field : shape.fields().subList(2, shape.fields().size())) {
            String text = text(field, value);
            if (!text.isEmpty()) {
                line(field.name(), text);
            }
        }
    }

    void line(String field, String text) {
        out.println(messages.say("file.line", "field", label(field), "text", text));
    }

    String label(String field) {
        return messages.say("field." + field);
    }

    /** What a field says, for people; empty when it says nothing. */
    <V, T> String text(Field<V, T> field, V value) {
        T content = field.of(value);
        return content == null ? "" : text(field.form(), content);
    }

    private <T> String text(Form<T> form, T content) {
        if (!whole && (content instanceof ResidentId || content instanceof PhoneNumber)) {
            return content.toString();
        }
        if (content instanceof DistrictCode district) {
            return wording.district(district);
        }
        Object said = content instanceof Reply<?> reply && reply.told() != null ? reply.told() : content;
        if (said instanceof List<?> list) {
            return list.stream().map(this::word).collect(Collectors.joining(messages.say("between")));
        }
        return said instanceof Enum<?>
                ? word(said)
                : CONTROL.matcher(form.text(content)).replaceAll(" ");
    }

    private String word(Object content) {
        return content instanceof Enum<?> code && wording.has(code) ? wording.word(code) : content.toString();
    }

    /** A day, or none. */
    static String day(Optional<?> day) {
        return day.map(Object::toString).orElse(NONE);
    }

    /** Prints a table under its title. */
    <T> void table(String title, List<T> rows, BiConsumer<TextTable, T> fill, String... columns) {
        if (!rows.isEmpty()) {
            out.println();
            say("file." + title);
            out.println();
            TextTable table = new TextTable(messages, columns);
            rows.forEach(row -> fill.accept(table, row));
            table.print(out);
        }
    }

    /** Prints the cards of pairings. */
    void cards(List<Pairing> pairings) {
        table(
                "cards",
                pairings.stream()
                        .flatMap(pairing -> pairing.cards().stream().map(card -> new CardOf(pairing, card)))
                        .toList(),
                (table, each) -> table.row(
                        each.pairing().id(),
                        day(each.card().issuedOn()),
                        day(each.card().volunteerCopyOn()),
                        day(each.card().elderCopyOn()),
                        each.card().services().stream()
                                .map(wording::word)
                                .collect(Collectors.joining(messages.say("between")))),
                "pairing",
                "issuedOn",
                "volunteerCopy",
                "elderCopy",
                "send");
    }

    private record CardOf(Pairing pairing, ContactCard card) {}

    /** Prints the suspensions of pairings. */
    void suspensions(List<Pairing> pairings) {
        table(
                "suspensions",
                pairings.stream()
                        .flatMap(pairing -> pairing.suspensions().stream()
                                .map(each -> Stream.concat(
                                                Stream.of(pairing.id().value()),
                                                PairingKind.SUSPENSIONS.shape().fields().stream()
                                                        .map(field -> text(field, each)))
                                        .toArray()))
                        .toList(),
                TextTable::row,
                "pairing",
                "first",
                "last",
                "why");
    }

    /** Prints entries of the archive. */
    void entries(List<Entry> entries) {
        table(
                "archive",
                entries,
                (table, entry) -> table.row(entry.day(), messages.say("sort." + entry.sort()), says(entry), entry.id()),
                "date",
                "kind",
                "says",
                "entryId");
    }

    private String says(Entry entry) {
        Stream<String> ids =
                Stream.of(entry.team(), entry.unit()).flatMap(Optional::stream).map(Object::toString);
        Stream<String> said = entry.sort().columns().stream().flatMap(column -> says(column, entry));
        return Stream.concat(ids, said).collect(Collectors.joining(messages.say("between")));
    }

    private <T> Stream<String> says(Column<T> column, Entry entry) {
        return entry.get(column).map(content -> text(column.form(), content)).stream();
    }
}
