package org.warmsunset.office.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;

/**
 * How a table that others made becomes rows of the exchange folder: what its columns may be called, what their words
 * mean, what is constant, and how ids are made. Data, written as JSON; {@code core/docs/profiles.md} says how.
 *
 * <pre>{@code
 * Profile survey = Profile.shipped("survey-2019").orElseThrow();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Profile {
    /** The names of the profiles that come with this library. */
    public static final List<String> SHIPPED = List.of(
            "survey-2019",
            "survey-national",
            "zhiyuanhui-people",
            "zhiyuanhui-hours",
            "shequyun-visits",
            "pairing-list",
            "visit-ledger");

    private final String name;
    private final Map<String, String> names;
    private final List<String> sheets;
    private final Map<String, List<String>> headings;
    private final List<String> required;
    private final List<String> carried;
    private final Map<DraftType<?>, List<Part>> parts;

    /**
     * What a row of the table gives to a file.
     *
     * @param sources where the text of each column comes from
     * @param when the columns that must not be blank for the row to give anything
     * @param each the column whose items the row is read for; null when it is read once
     * @param split what stands between those items
     * @param across the headings below which the row is read cell by cell; null when it is not
     * @param continued whether rows that continue the one before give something too
     */
    record Part(
            Map<String, Source> sources,
            List<String> when,
            @Nullable String each,
            Pattern split,
            @Nullable Pattern across,
            boolean continued) {}

    Profile(
            String name,
            Map<String, String> names,
            List<String> sheets,
            Map<String, List<String>> headings,
            List<String> required,
            List<String> carried,
            Map<DraftType<?>, List<Part>> parts) {
        this.name = name;
        this.names = names;
        this.sheets = sheets;
        this.headings = headings;
        this.required = required;
        this.carried = carried;
        this.parts = parts;
    }

    /**
     * Gives a profile that comes with this library.
     *
     * @param name one of {@link #SHIPPED}
     * @return the profile; empty when there is none of that name
     */
    public static Optional<Profile> shipped(String name) {
        if (!SHIPPED.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Profile.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the profile %s is not in its place".formatted(name));
            }
            return Optional.of(parse(name, new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a profile.
     *
     * @param name its name, such as that of its file
     * @param json its text
     * @return the profile
     * @throws InvalidProfileException if it is none, with the place and the mend
     */
    public static Profile parse(String name, Reader json) {
        return ProfileReader.read(name, Json.parse(json));
    }

    /** {@return its name, such as {@code survey-2019}} */
    public String name() {
        return name;
    }

    /**
     * Says what it is for.
     *
     * @param locale Chinese, or English for any other
     * @return such as 市妇联调查表（每位老人一行）; its name when it does not say
     */
    public String title(Locale locale) {
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
        return names.getOrDefault(language, name);
    }

    /** The parts of the names of its sheets; none when any may be it. */
    List<String> sheets() {
        return sheets;
    }

    /** What each column may be called. */
    Map<String, List<String>> headings() {
        return headings;
    }

    /** The columns that a table must have. */
    List<String> required() {
        return required;
    }

    /** The columns whose blank cells say what the row above says. */
    List<String> carried() {
        return carried;
    }

    /** What a row gives to each file. */
    Map<DraftType<?>, List<Part>> parts() {
        return parts;
    }
}
