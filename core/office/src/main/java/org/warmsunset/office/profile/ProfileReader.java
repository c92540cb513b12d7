package org.warmsunset.office.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;

/** Reads profiles, and refuses what they do not know. */
final class ProfileReader {
    private static final Set<String> FIELDS = Set.of("zh", "en", "sheets", "headings", "required", "carried", "files");
    private static final Set<String> OPTIONS = Set.of("_when", "_each", "_split", "_across", "_continued");
    private static final Set<String> SOURCE = Set.of(
            "column",
            "match",
            "words",
            "otherwise",
            "ticked",
            "notes",
            "person",
            "id",
            "number",
            "name",
            "phone",
            "new",
            "key",
            "of",
            "first",
            "write");
    private static final Pattern ITEMS = Pattern.compile("[、,，;；/\\n]+|\\s{2,}");
    private static final Source NONE = new Source.Cell("", null, Map.of(), "{}", "");

    private final Map<String, List<String>> headings;

    private ProfileReader(Map<String, List<String>> headings) {
        this.headings = headings;
    }

    static Profile read(String name, Json json) {
        Map<String, Json> fields = json.fields(FIELDS);
        Map<String, List<String>> headings = new LinkedHashMap<>();
        need(json, fields, "headings").fields().forEach((column, names) -> headings.put(column, names.texts()));
        ProfileReader reader = new ProfileReader(headings);
        Map<DraftType<?>, List<Profile.Part>> parts = new LinkedHashMap<>();
        need(json, fields, "files").fields().forEach((file, part) -> {
            DraftType<?> type = type(file, part);
            parts.put(
                    type,
                    part.items().stream().map(each -> reader.part(type, each)).toList());
        });
        Map<String, String> names = new HashMap<>();
        for (String language : List.of("zh", "en")) {
            Json.text(fields, language).ifPresent(title -> names.put(language, title));
        }
        return new Profile(
                name,
                Map.copyOf(names),
                texts(fields, "sheets"),
                headings,
                reader.columns(fields, "required"),
                reader.columns(fields, "carried"),
                parts);
    }

    private static Json need(Json json, Map<String, Json> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> json.invalid("'%s' is missing".formatted(name)));
    }

    private static List<String> texts(Map<String, Json> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Json::texts).orElse(List.of());
    }

    private List<String> columns(Map<String, Json> fields, String name) {
        Json columns = fields.get(name);
        if (columns == null) {
            return List.of();
        }
        columns.texts().forEach(column -> known(column, columns));
        return columns.texts();
    }

    private String known(String column, Json place) {
        if (!headings.containsKey(column) && !column.startsWith("*")) {
            throw place.invalid("'%s' is not among the headings".formatted(column));
        }
        return column;
    }

    private static DraftType<?> type(String file, Json place) {
        return DraftType.all().stream()
                .filter(type -> type.file().equals(file))
                .findFirst()
                .orElseThrow(() -> place.invalid("there is no such file in the exchange folder"));
    }

    private Profile.Part part(DraftType<?> type, Json json) {
        Map<String, Json> fields = json.fields();
        Map<String, Source> sources = new LinkedHashMap<>();
        fields.forEach((column, source) -> {
            if (!OPTIONS.contains(column)) {
                if (!type.columns().contains(column)) {
                    throw source.invalid("%s has no such column".formatted(type));
                }
                sources.put(column, source(source));
            }
        });
        @Nullable String each = Json.text(fields, "_each").orElse(null);
        if (each != null) {
            known(each, json);
        }
        return new Profile.Part(
                sources,
                columns(fields, "_when"),
                each,
                pattern(fields, "_split").orElse(ITEMS),
                pattern(fields, "_across").orElse(null),
                fields.containsKey("_continued"));
    }

    private static Optional<Pattern> pattern(Map<String, Json> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(json -> {
            try {
                return Pattern.compile(json.text());
            } catch (PatternSyntaxException e) {
                throw json.invalid("this is no regular expression");
            }
        });
    }

    /** A text is a column; with an equals sign it is itself, with a dollar sign a setting. */
    private Source source(Json json) {
        if (json.isText()) {
            String text = json.text();
            boolean constant = text.startsWith("=");
            boolean itself = constant || text.startsWith("$");
            return itself
                    ? new Source.Cell("", null, Map.of(), "{}", constant ? text.substring(1) : text)
                    : new Source.Cell(known(text, json), null, Map.of(), "{}", "");
        }
        Map<String, Json> fields = json.fields(SOURCE);
        if (fields.containsKey("ticked")) {
            return new Source.Ticks(columnWords(need(json, fields, "ticked")));
        }
        if (fields.containsKey("notes")) {
            return new Source.Notes(columnWords(need(json, fields, "notes")));
        }
        if (fields.containsKey("person")) {
            return person(json, fields);
        }
        if (fields.containsKey("key")) {
            return new Source.Key(need(json, fields, "key").text(), sources(need(json, fields, "of")));
        }
        if (fields.containsKey("first")) {
            return new Source.First(sources(need(json, fields, "first")));
        }
        return new Source.Cell(
                known(need(json, fields, "column").text(), json),
                pattern(fields, "match").orElse(null),
                words(fields),
                Json.text(fields, "write").orElse("{}"),
                Json.text(fields, "otherwise").orElse(""));
    }

    private List<Source> sources(Json json) {
        return json.items().stream().map(this::source).toList();
    }

    private Map<String, String> columnWords(Json json) {
        Map<String, String> words = new LinkedHashMap<>();
        json.fields().forEach((column, word) -> words.put(known(column, word), word.word()));
        return words;
    }

    private static Map<String, String> words(Map<String, Json> fields) {
        Map<String, String> words = new HashMap<>();
        if (fields.containsKey("words")) {
            new LinkedHashMap<>(Optional.ofNullable(fields.get("words"))
                            .orElseThrow()
                            .words())
                    .forEach((word, code) -> {
                        words.put(word.strip(), code);
                        words.put(Headings.key(word), code);
                    });
        }
        words.remove("");
        return Map.copyOf(words);
    }

    private Source person(Json json, Map<String, Json> fields) {
        String kind = need(json, fields, "person").text();
        if (!Set.of("elder", "volunteer").contains(kind)) {
            throw json.invalid("a person is 'elder' or 'volunteer'");
        }
        List<Source> of = new ArrayList<>();
        for (String by : List.of("id", "number", "name", "phone")) {
            of.add(fields.containsKey(by) ? source(need(json, fields, by)) : NONE);
        }
        return new Source.Person(
                kind.equals("elder"),
                of.get(0),
                of.get(1),
                of.get(2),
                of.get(3),
                Json.text(fields, "new").orElse(null));
    }
}
