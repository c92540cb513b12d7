package org.warmsunset.intake;

import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the exchange folder: its name, its columns and the record that a row becomes. A column {@code birth_month}
 * is the record's component {@code birthMonth}.
 *
 * @param <D> the record
 */
public final class DraftType<D extends Record> {
    /** The elders. */
    public static final DraftType<ElderDraft> ELDERS = new DraftType<>("elders.csv", ElderDraft.class);

    /** Their relatives. */
    public static final DraftType<RelativeDraft> RELATIVES = new DraftType<>("relatives.csv", RelativeDraft.class);

    /** The volunteers. */
    public static final DraftType<VolunteerDraft> VOLUNTEERS = new DraftType<>("volunteers.csv", VolunteerDraft.class);

    /** The pairings. */
    public static final DraftType<PairingDraft> PAIRINGS = new DraftType<>("pairings.csv", PairingDraft.class);

    /** Their contact cards. */
    public static final DraftType<CardDraft> CARDS = new DraftType<>("cards.csv", CardDraft.class);

    /** What their volunteers know. */
    public static final DraftType<KnownFactDraft> KNOWLEDGE = new DraftType<>("knowledge.csv", KnownFactDraft.class);

    /** Their suspensions. */
    public static final DraftType<SuspensionDraft> SUSPENSIONS =
            new DraftType<>("suspensions.csv", SuspensionDraft.class);

    /** The service records. */
    public static final DraftType<ServiceRecordDraft> SERVICE_RECORDS =
            new DraftType<>("service_records.csv", ServiceRecordDraft.class);

    private final String file;
    private final RecordComponent[] components;
    private final Constructor<D> constructor;
    private final List<String> columns;
    private final List<String> requiredColumns;

    private DraftType(String file, Class<D> type) {
        this.file = file;
        this.components = type.getRecordComponents();
        this.columns = Arrays.stream(components)
                .map(component -> column(component.getName()))
                .toList();
        this.requiredColumns = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(NotBlank.class))
                .map(field -> column(field.getName()))
                .toList();
        try {
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    /** {@return all files, in the order in which they are taken in} */
    public static List<DraftType<?>> all() {
        return List.of(ELDERS, RELATIVES, VOLUNTEERS, PAIRINGS, CARDS, KNOWLEDGE, SUSPENSIONS, SERVICE_RECORDS);
    }

    /** {@return the name of the file, such as {@code elders.csv}} */
    public String file() {
        return file;
    }

    /** {@return the names of the columns, in the order in which they are written} */
    public List<String> columns() {
        return columns;
    }

    /** {@return the names of the columns that no row can do without} */
    public List<String> requiredColumns() {
        return requiredColumns;
    }

    /**
     * Makes a draft of the cells of a row.
     *
     * @param cells a text for each of the {@link #columns()}, in their order; null is an empty cell
     * @return the draft, unchecked
     */
    public D draft(List<@Nullable String> cells) {
        try {
            return constructor.newInstance(cells.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a row of %s cannot become a draft".formatted(file), e);
        }
    }

    /**
     * Gives the cells of a draft.
     *
     * @param draft the draft
     * @return a text for each of the {@link #columns()}, in their order; null is an empty cell
     */
    public List<@Nullable String> cells(D draft) {
        List<@Nullable String> cells = new ArrayList<>(components.length);
        try {
            for (RecordComponent component : components) {
                cells.add((String) component.getAccessor().invoke(draft));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a draft of %s cannot become a row".formatted(file), e);
        }
        return cells;
    }

    /** Whether a problem must not show what is in a column. */
    boolean isPersonal(String column) {
        try {
            Field field =
                    constructor.getDeclaringClass().getDeclaredField(components[columns.indexOf(column)].getName());
            return field.isAnnotationPresent(Personal.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record without its field: " + column, e);
        }
    }

    /** The column of a component: {@code birth_month} of {@code birthMonth}. */
    static String column(String component) {
        StringBuilder column = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column.append('_').append((char) (c - 'A' + 'a'));
            } else {
                column.append(c);
            }
        }
        return column.toString();
    }

    /** {@return the name of the file} */
    @Override
    public String toString() {
        return file;
    }
}
