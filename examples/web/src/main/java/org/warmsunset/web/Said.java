package org.warmsunset.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Reply;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;
import org.warmsunset.kind.Form;

/** Says what an entry of the archive holds, by the library's names and words. */
record Said(Texts texts, Names names) {
    /** What sort of entry it is. */
    String title(Entry entry) {
        return ColumnNames.of(DraftType.of(entry.sort()), texts.locale());
    }

    /** What it holds, field by field. */
    String says(Entry entry) {
        Stream<String> ids = Stream.of(
                        entry.team().map(Object::toString), entry.unit().map(names::of))
                .flatMap(Optional::stream);
        Stream<String> fields = entry.sort().columns().stream().flatMap(column -> field(column, entry));
        return Stream.concat(ids, fields).collect(Collectors.joining(texts.say("between")));
    }

    private <T> Stream<String> field(Column<T> column, Entry entry) {
        String name = ColumnNames.of(DraftType.of(entry.sort()), column.name(), texts.locale());
        return entry
                .get(column)
                .map(content -> texts.say("field", "name", name, "text", text(column.form(), content)))
                .stream();
    }

    private <T> String text(Form<T> form, T content) {
        if (content instanceof DistrictCode district) {
            return texts.district(district);
        }
        Object told = content instanceof Reply<?> reply && reply.told() != null ? reply.told() : content;
        if (told instanceof List<?> list) {
            return list.stream().map(this::word).collect(Collectors.joining(texts.say("and")));
        }
        return told instanceof Enum<?> ? word(told) : form.text(content);
    }

    private String word(Object content) {
        return content instanceof Enum<?> code && texts.wording().has(code) ? texts.word(code) : content.toString();
    }
}
