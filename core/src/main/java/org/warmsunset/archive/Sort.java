package org.warmsunset.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Shape;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;

/**
 * A sort of entries, such as the states: its name, its file, whom an entry is about, and its columns, each described
 * once. Files, stores, erasure and a person's export follow from it.
 *
 * <p>Immutable and thread-safe; each is itself alone.
 */
public final class Sort {
    private final String name;
    private final String file;
    private final String day;
    private final boolean ahead;
    private final List<Column<?>> columns;
    private final Shape<Entry> shape;

    private Sort(Builder builder) {
        this.name = builder.name;
        this.file = builder.file;
        this.day = builder.day;
        this.ahead = builder.ahead;
        this.columns = List.copyOf(builder.columns);
        this.shape = builder.shape.build();
    }

    /** {@return its name in tables and in JSON, such as {@code state}} */
    public String name() {
        return name;
    }

    /** {@return its file, such as {@code states.csv}} */
    public String file() {
        return file;
    }

    /** {@return the column that says of which day an entry speaks} */
    public String day() {
        return day;
    }

    /** {@return whether an entry may speak of a day that is still to come, as of a removal that is planned} */
    public boolean mayLieAhead() {
        return ahead;
    }

    /** {@return its own columns} */
    public List<Column<?>> columns() {
        return columns;
    }

    /** {@return all columns of its file: the id, whom it is about, the day, its own, the two clocks} */
    public Shape<Entry> shape() {
        return shape;
    }

    /** Refuses an entry that lacks what every one must have, even when the person was erased, or has what none has. */
    void require(Entry entry) {
        Set<Column<?>> unknown = new HashSet<>(entry.contents().columns());
        columns.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(name + " entry " + entry.id() + " has " + unknown);
        }
        for (Field<Entry, ?> field : shape.fields()) {
            if (field.isRequired() && field.privacy() == Privacy.OPEN && field.of(entry) == null) {
                throw new IllegalArgumentException(name + " entry " + entry.id() + " has no " + field);
            }
        }
        for (Shape.Choice choice : shape.choices()) {
            if (!choice.isMet(field -> shape.field(field).of(entry) != null)) {
                throw new IllegalArgumentException(name + " entry " + entry.id() + " needs " + choice);
            }
        }
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Begins a sort whose entries speak of a day that has been. */
    static Builder past(String name, String file, String day) {
        return new Builder(name, file, day, false);
    }

    /** Begins a sort whose entries hold from a day on, which may be still to come. */
    static Builder from(String name, String file) {
        return new Builder(name, file, "from", true);
    }

    /** Describes a sort, column by column. Not thread-safe. */
    static final class Builder {
        private final String name;
        private final String file;
        private final String day;
        private final boolean ahead;
        private final List<Column<?>> columns = new ArrayList<>();
        private final Shape.Builder<Entry, Entry.Builder> shape;
        private @Nullable Sort made;

        private Builder(String name, String file, String day, boolean ahead) {
            this.name = name;
            this.file = file;
            this.day = day;
            this.ahead = ahead;
            this.shape = Shape.of(this::begin, Entry.Builder::build);
            shape.required("entry_id", EntryKind.ID, Entry::id, Entry.Builder::id);
        }

        private Entry.Builder begin() {
            if (made == null) {
                throw new IllegalStateException(name + " is not described yet");
            }
            return Entry.builder(made);
        }

        Builder elder() {
            return elder(true);
        }

        private Builder elder(boolean required) {
            field("elder_id", ElderKind.ID, required, Entry::elder, Entry.Builder::elder);
            shape.refersTo(ElderKind.ELDER);
            return this;
        }

        Builder volunteer() {
            return volunteer(true);
        }

        private Builder volunteer(boolean required) {
            field("volunteer_id", VolunteerKind.ID, required, Entry::volunteer, Entry.Builder::volunteer);
            shape.refersTo(VolunteerKind.VOLUNTEER);
            return this;
        }

        Builder team() {
            return team(true);
        }

        private Builder team(boolean required) {
            field("team_id", TeamKind.ID, required, Entry::team, Entry.Builder::team);
            shape.refersTo(TeamKind.TEAM);
            return this;
        }

        Builder unit() {
            field("unit_id", UnitKind.ID, true, Entry::unit, Entry.Builder::unit);
            shape.refersTo(UnitKind.UNIT);
            return this;
        }

        Builder elderOrVolunteer() {
            elder(false).volunteer(false).shape.eitherOr();
            return this;
        }

        Builder volunteerOrTeam() {
            volunteer(false).team(false).shape.eitherOr();
            return this;
        }

        private <T> void field(
                String column,
                Form<T> form,
                boolean required,
                Function<Entry, Optional<T>> get,
                BiConsumer<Entry.Builder, T> set) {
            if (required) {
                shape.requiredInFiles(column, form, get, set);
            } else {
                shape.optional(column, form, get, set);
            }
        }

        /** The day of which an entry speaks. */
        Builder day() {
            shape.required(day, Forms.DAY, Entry::day, Entry.Builder::day);
            return this;
        }

        /** An instant, whose day by Greenwich is that of the entry. */
        Builder instant(Column<Instant> column) {
            return add(
                    column,
                    true,
                    entry -> entry.get(column),
                    (entry, at) -> entry.put(column, at)
                            .day(at.atOffset(ZoneOffset.UTC).toLocalDate()));
        }

        <T> Builder required(Column<T> column) {
            return add(column, true, entry -> entry.get(column), (entry, content) -> entry.put(column, content));
        }

        <T> Builder optional(Column<T> column) {
            return add(column, false, entry -> entry.get(column), (entry, content) -> entry.put(column, content));
        }

        /** Says that at least one of the last two columns has something. */
        Builder oneAtLeast() {
            shape.oneAtLeast();
            return this;
        }

        private <T> Builder add(
                Column<T> column,
                boolean required,
                Function<Entry, Optional<T>> get,
                BiConsumer<Entry.Builder, T> set) {
            columns.add(column);
            field(column.name(), column.form(), required, get, set);
            if (column.privacy() == Privacy.PERSONAL) {
                shape.personal();
            } else if (column.privacy() == Privacy.SECRET) {
                shape.secret();
            }
            return this;
        }

        Sort build() {
            shape.optional("recorded_at", Forms.INSTANT, Entry::recordedAt, Entry.Builder::recordedAt)
                    .optional("voided_at", Forms.INSTANT, Entry::voidedAt, Entry.Builder::voidedAt);
            made = new Sort(this);
            return made;
        }
    }
}
