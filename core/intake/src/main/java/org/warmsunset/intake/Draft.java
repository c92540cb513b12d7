package org.warmsunset.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.Shape;
import org.warmsunset.kind.UnreadableTextException;

/**
 * A row that is not checked yet: the texts of its cells and where it stands. A Jakarta Validator checks it by
 * {@link WellWritten}.
 *
 * @param <R> what it becomes
 */
@WellWritten
public final class Draft<R> {
    /** What a wrong encoding leaves of a character. */
    private static final char LOST = '\uFFFD';

    private final DraftType<R> type;
    private final long line;
    private final @Nullable String[] cells;
    private final boolean[] present;

    /**
     * Keeps the cells.
     *
     * @param present which of the file's columns it has
     */
    Draft(DraftType<R> type, long line, @Nullable String[] cells, boolean[] present) {
        this.type = type;
        this.line = line;
        this.cells = cells;
        this.present = present;
    }

    /**
     * Makes a draft of a row that has all columns.
     *
     * @param type the file
     * @param line its line
     * @param cells the text of each column; null for an empty cell
     * @param <R> what it becomes
     * @return the draft
     */
    public static <R> Draft<R> of(DraftType<R> type, long line, List<@Nullable String> cells) {
        boolean[] present = new boolean[cells.size()];
        Arrays.fill(present, true);
        return new Draft<>(type, line, cells.toArray(new @Nullable String[0]), present);
    }

    /** {@return the file} */
    public DraftType<R> type() {
        return type;
    }

    /** {@return the line on which it begins, from 1} */
    public long line() {
        return line;
    }

    /** {@return the text of each cell, in the order of the file's columns; null for an empty or missing one} */
    public List<@Nullable String> cells() {
        return Arrays.asList(cells.clone());
    }

    /** The first cell, which names whose row it is, without blanks at its ends; empty when there is none. */
    String firstCell() {
        String first = cells[0];
        return first == null ? "" : Typing.isPlain(first) ? first.strip() : Typing.plain(first);
    }

    /**
     * Says that something is wrong with this row.
     *
     * @param column the column; null when it is about no one
     * @param code the code of the problem
     * @param details names and values that its sentence names
     * @return the problem
     */
    public Problem problem(@Nullable String column, String code, String... details) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i], details[i + 1]);
        }
        return Problem.builder()
                .file(type.file())
                .line(Math.toIntExact(line))
                .column(Optional.ofNullable(column))
                .code(code)
                .putAllDetails(named)
                .build();
    }

    /**
     * Tells what is wrong with the cells.
     *
     * @param how what reading takes
     * @return a problem for each cell that cannot be read, in the order of the columns; none when the draft is good
     */
    public List<Problem> problems(Reading how) {
        List<Problem> problems = new ArrayList<>();
        List<Field<R, ?>> fields = type.shape().fields();
        for (int i = 0; i < cells.length; i++) {
            problemOf(fields.get(i), cells[i], how).ifPresent(problems::add);
        }
        for (Shape.Span span : type.shape().spans()) {
            problemOf(span, how).ifPresent(problems::add);
        }
        for (Shape.Choice choice : type.shape().choices()) {
            if (!choice.isMet(column -> cells[type.columns().indexOf(column)] != null)) {
                problems.add(problemOf(choice));
            }
        }
        return problems;
    }

    private Optional<Problem> problemOf(Field<R, ?> field, @Nullable String text, Reading how) {
        if (text == null) {
            return field.isRequired() ? Optional.of(problem(field.name(), "required")) : Optional.empty();
        }
        if (isErased(field, text) || Typing.isNothing(field, text)) {
            return Optional.empty();
        }
        if (text.indexOf(LOST) >= 0) {
            return Optional.of(problem(field.name(), "lost-characters"));
        }
        try {
            Typing.read(field.form(), text, how);
            return Optional.empty();
        } catch (UnreadableTextException e) {
            return !field.isRequired() && Typing.mayBeKept(field.form(), text, e)
                    ? Optional.empty()
                    : Optional.of(problem(field.name(), e.problem(), details(shown(field, text), e.details())));
        }
    }

    private static String shown(Field<?, ?> field, String text) {
        return field.privacy() == Privacy.SECRET ? ProblemText.masked(text) : ProblemText.shown(text);
    }

    /**
     * Tells what is taken as it was typed.
     *
     * @param how what reading takes
     * @return a warning for each such cell, in the order of the columns
     */
    List<Problem> warnings(Reading how) {
        List<Problem> warnings = new ArrayList<>();
        for (Field<R, ?> field : type.keeping()) {
            String text = cells[field.place()];
            if (text != null && isKeptAsTyped(field, text, how)) {
                String code = field.form().keepsWhatIsTyped() ? "phone-as-typed" : "document-as-typed";
                warnings.add(problem(field.name(), code, "value", shown(field, text)));
            }
        }
        return warnings;
    }

    private static boolean isKeptAsTyped(Field<?, ?> field, String text, Reading how) {
        if (isErased(field, text) || Typing.isNothing(field, text)) {
            return false;
        }
        try {
            Typing.read(field.form(), text, how);
            return false;
        } catch (UnreadableTextException e) {
            return Typing.mayBeKept(field.form(), text, e);
        }
    }

    /** What a cell says; empty when there is no such column, or nothing readable in it. */
    <T> Optional<T> cell(String column, Form<T> form, Reading how) {
        int place = type.columns().indexOf(column);
        String text = place < 0 ? null : cells[place];
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Typing.read(form, text, how));
        } catch (UnreadableTextException e) {
            return Optional.empty();
        }
    }

    private static String[] details(String value, Map<String, String> more) {
        List<String> details = new ArrayList<>(List.of("value", value));
        more.forEach((name, text) -> details.addAll(List.of(name, text)));
        return details.toArray(String[]::new);
    }

    private Optional<Problem> problemOf(Shape.Span span, Reading how) {
        String first = cells[type.columns().indexOf(span.first())];
        String last = cells[type.columns().indexOf(span.last())];
        Optional<LocalDate> firstDay = day(first, how);
        boolean backwards = firstDay.isPresent()
                && day(last, how).filter(day -> day.isBefore(firstDay.get())).isPresent();
        return backwards
                ? Optional.of(problem(
                        span.last(), "end-before-start", "value", String.valueOf(last), "first", String.valueOf(first)))
                : Optional.empty();
    }

    private Problem problemOf(Shape.Choice choice) {
        boolean both = cells[type.columns().indexOf(choice.other())] != null;
        return problem(choice.other(), both ? "only-one" : "one-needed", "one", choice.one(), "other", choice.other());
    }

    private static Optional<LocalDate> day(@Nullable String text, Reading how) {
        try {
            return text == null ? Optional.empty() : Optional.of(Typing.read(Forms.DAY, text, how));
        } catch (UnreadableTextException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes the value.
     *
     * @param how what reading takes
     * @param stored what is stored by its id: a column that the file does not have keeps what it says, since a file
     *     that says nothing of phones does not mean that there are none; null when nothing is stored
     * @return the value
     * @throws UnreadableTextException if the draft has {@link #problems}
     */
    public R value(Reading how, @Nullable R stored) {
        return type.shape().build(new Shape.Cells<R>() {
            @Override
            public <T> @Nullable T of(Field<R, T> field) {
                int place = field.place();
                String text = cells[place];
                if (field.name().equals(Documents.COLUMN) && text == null) {
                    String document = otherDocument(how);
                    if (document != null) {
                        return field.form().read(document, how);
                    }
                }
                if (!present[place]) {
                    return stored == null ? null : field.of(stored);
                }
                if (text == null || isErased(field, text) || Typing.isNothing(field, text)) {
                    return null;
                }
                return read(field, text, how);
            }
        });
    }

    private static <T> @Nullable T read(Field<?, T> field, String text, Reading how) {
        Form<T> form = field.form();
        try {
            return Typing.read(form, text, how);
        } catch (UnreadableTextException e) {
            if (field.isRequired() || !Typing.mayBeKept(form, text, e)) {
                throw e;
            }
            return form.keepsWhatIsTyped() ? form.asTyped(text) : null;
        }
    }

    /** The document that stands in the place of an identity number; null when there is none. */
    private @Nullable String otherDocument(Reading how) {
        for (Field<R, ?> field : type.keeping()) {
            String text = cells[field.place()];
            if (text != null && field.form() == Forms.RESIDENT_ID && isKeptAsTyped(field, text, how)) {
                return Documents.named(text);
            }
        }
        return null;
    }

    private static boolean isErased(Field<?, ?> field, String text) {
        return DraftType.standsErased(field) && text.strip().equals(DraftType.ERASED);
    }

    /** {@return the file and the line, since the cells may be personal} */
    @Override
    public String toString() {
        return "%s:%d".formatted(type, line);
    }
}
