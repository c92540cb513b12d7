package org.warmsunset.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warmsunset.exchange.RuleBooks;

/**
 * All of it in one script, which fills {@code warmSunset}: for a page that is opened from a disk, where browsers load
 * no modules, and for hosts that know none.
 */
final class GlobalScript {
    private static final Pattern COMPILED_EXPORTS = Pattern.compile("export\\{([^}]*)};\\s*$");
    private static final Pattern EXPORTED = Pattern.compile("export (?:const|function) (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("import .*;\n");

    private GlobalScript() {}

    static String of(Path folder) throws IOException {
        String index = Files.readString(folder.resolve("index.js"));
        List<String> names =
                EXPORTED.matcher(index).results().map(result -> result.group(1)).toList();
        return "globalThis.warmSunset = (() => {\nconst rules = (() => {\n"
                + compiled(Files.readString(folder.resolve("rules.js")))
                + "\n})();\n"
                + plain(Files.readString(folder.resolve("words.js")))
                + plain(index)
                + "const books = {\n" + books(folder) + "\n};\n"
                + "return { " + String.join(", ", names) + ", books };\n})();\n";
    }

    private static String compiled(String rules) {
        Matcher exports = COMPILED_EXPORTS.matcher(rules);
        if (!exports.find()) {
            throw new IllegalStateException("rules.js does not end with its exports");
        }
        StringJoiner returned = new StringJoiner(",", "return{", "};");
        for (String export : exports.group(1).split(",", -1)) {
            String[] parts = export.split(" as ", -1);
            returned.add(parts[1] + ":" + parts[0]);
        }
        return rules.substring(0, exports.start()) + returned;
    }

    private static String plain(String module) {
        return EXPORTED.matcher(IMPORT.matcher(module).replaceAll(""))
                .replaceAll((MatchResult result) -> result.group().substring("export ".length()));
    }

    private static String books(Path folder) throws IOException {
        StringJoiner books = new StringJoiner(",\n");
        for (String name : RuleBooks.SHIPPED) {
            String book = Files.readString(folder.resolve("books").resolve(name + ".json"));
            books.add("\"" + name + "\": " + book.lines().map(String::strip).collect(Collectors.joining()));
        }
        return books.toString();
    }
}
