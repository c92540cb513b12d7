package org.warmsunset.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file whose name only looks like that of a file of the exchange folder, so that nobody would read it:
 * {@code Suspensions.csv}, {@code service_records (1).csv}, {@code knowledge.csv.txt}, {@code volunteers.xlsx}.
 *
 * @param name the name it has
 * @param type what it looks like
 * @param otherFormat whether it is a workbook or a text of another kind, which a new name alone does not mend
 */
public record MisnamedFile(String name, DraftType<?> type, boolean otherFormat) {
    private static final String CSV = "csv";
    private static final String TEXT = "txt";

    private static final Pattern EXTENSION = Pattern.compile("\\.(csv|txt|tsv|tab|xlsx?|xlsm|xlsb|ett?|ods|numbers)$");
    private static final Pattern COPY = Pattern.compile("[\\s._-]*(\\(\\d{1,3}\\)|的?副本|复件|拷贝|copy)$|[\\s_-]+\\d{1,3}$"
            + "|^(copy of|副本|复件|拷贝)[\\s_-]*(\\(\\d{1,3}\\))?");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Holds a name against those of {@link DraftType#all()}: without regard to case, blanks and signs, to the marks
     * that systems put on a copy, and to its extensions.
     *
     * @param name the name of a file, without its folder
     * @return what it looks like; empty if it is one of those names, or looks like none
     */
    public static Optional<MisnamedFile> of(String name) {
        if (name.endsWith("/") || name.startsWith("~$")) {
            return Optional.empty(); // a folder; what an office programme keeps beside a file that is open
        }
        List<String> extensions = new ArrayList<>();
        String letters = letters(bare(name, extensions));
        for (DraftType<?> type : DraftType.all()) {
            if (letters.equals(letters(bare(type.file(), new ArrayList<>())))) {
                return type.file().equals(name)
                        ? Optional.empty()
                        : Optional.of(new MisnamedFile(name, type, isOtherFormat(extensions)));
            }
        }
        return Optional.empty();
    }

    /** The name without extensions and marks of a copy; the extensions are put into the list, the last one first. */
    private static String bare(String name, List<String> extensions) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        while (true) {
            String stripped = bare.strip();
            Matcher extension = EXTENSION.matcher(stripped);
            if (extension.find()) {
                extensions.add(extension.group(1));
                stripped = extension.replaceFirst("");
            } else {
                stripped = COPY.matcher(stripped).replaceFirst("");
            }
            if (stripped.equals(bare)) {
                return bare;
            }
            bare = stripped;
        }
    }

    /** Its letters and digits, in the singular. */
    private static String letters(String bare) {
        return NO_LETTER.matcher(bare).replaceAll("").replaceFirst("s$", "");
    }

    private static boolean isOtherFormat(List<String> extensions) {
        String last = extensions.isEmpty() ? CSV : extensions.get(0);
        return !last.equals(CSV) && !(last.equals(TEXT) && extensions.contains(CSV));
    }

    /** What is to be done about it, given what can be taken: nothing, if it is what a file there was saved from. */
    Optional<Problem> problem(Set<DraftType<?>> taken) {
        boolean twice = taken.contains(type);
        if (twice && otherFormat) {
            return Optional.empty();
        }
        String code = twice ? "file-twice" : "misnamed-file";
        return Optional.of(Problem.builder()
                .file(name)
                .code(otherFormat ? "other-format" : code)
                .putDetails("expected", type.file())
                .build());
    }
}
