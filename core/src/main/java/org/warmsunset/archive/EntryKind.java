package org.warmsunset.archive;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;

/** How an {@link Entry} is stored, of whichever sort: its own columns lie in three texts, one for each privacy. */
public final class EntryKind {
    /** The id of an entry. */
    public static final Form<EntryId> ID = Forms.id(EntryId::of);

    private static final Form<Sort> SORT = Forms.of("unknown-sort", Sort::name, Sorts::named);
    private static final Form<String> TEXT = Forms.text(Integer.MAX_VALUE);

    /** The entries, which never change but for being voided. Their files are those of their sorts. */
    public static final Kind<EntryId, Entry> ENTRY = Kind.of(
                    "entry",
                    "entries",
                    Entry::id,
                    Shape.of(Stored::new, Stored::entry)
                            .required("entry_id", ID, Entry::id, (entry, id) -> entry.id = id)
                            .required("sort", SORT, Entry::sort, (entry, sort) -> entry.sort = sort)
                            .lookedUp()
                            .optional("elder_id", ElderKind.ID, Entry::elder, (entry, id) -> entry.elder = id)
                            .refersTo(ElderKind.ELDER)
                            .lookedUp()
                            .optional(
                                    "volunteer_id",
                                    VolunteerKind.ID,
                                    Entry::volunteer,
                                    (entry, id) -> entry.volunteer = id)
                            .refersTo(VolunteerKind.VOLUNTEER)
                            .lookedUp()
                            .optional("team_id", TeamKind.ID, Entry::team, (entry, id) -> entry.team = id)
                            .refersTo(TeamKind.TEAM)
                            .lookedUp()
                            .optional("unit_id", UnitKind.ID, Entry::unit, (entry, id) -> entry.unit = id)
                            .refersTo(UnitKind.UNIT)
                            .lookedUp()
                            .required("day", Forms.DAY, Entry::day, (entry, day) -> entry.day = day)
                            .required(
                                    "open",
                                    TEXT,
                                    entry -> ContentsText.of(entry, Privacy.OPEN),
                                    (entry, text) -> entry.open = text)
                            .optional(
                                    "personal",
                                    TEXT,
                                    entry -> text(entry, Privacy.PERSONAL),
                                    (entry, text) -> entry.personal = text)
                            .personal()
                            .optional(
                                    "secret",
                                    TEXT,
                                    entry -> text(entry, Privacy.SECRET),
                                    (entry, text) -> entry.secret = text)
                            .secret()
                            .optional(
                                    "recorded_at", Forms.INSTANT, Entry::recordedAt, (entry, at) -> entry.recorded = at)
                            .optional("voided_at", Forms.INSTANT, Entry::voidedAt, (entry, at) -> entry.voided = at)
                            .build(),
                    List.of())
            .neverChangedBut((stored, changed) -> changed.isChangeOf(stored));

    /** By their sort entries are looked up. */
    public static final Field<Entry, Sort> OF_SORT = ENTRY.shape().field("sort", SORT);

    /** By her id the entries about an elder are looked up. */
    public static final Field<Entry, ElderId> OF_ELDER = ENTRY.shape().field("elder_id", ElderKind.ID);

    /** By her id the entries about a volunteer are looked up. */
    public static final Field<Entry, VolunteerId> OF_VOLUNTEER = ENTRY.shape().field("volunteer_id", VolunteerKind.ID);

    /** By its id the memberships in a unit are looked up. */
    public static final Field<Entry, UnitId> OF_UNIT = ENTRY.shape().field("unit_id", UnitKind.ID);

    private EntryKind() {}

    private static Optional<String> text(Entry entry, Privacy privacy) {
        return Optional.of(ContentsText.of(entry, privacy)).filter(text -> !text.isEmpty());
    }

    /** Gathers what is stored of an entry. */
    private static final class Stored {
        private @Nullable EntryId id;
        private @Nullable Sort sort;
        private @Nullable ElderId elder;
        private @Nullable VolunteerId volunteer;
        private @Nullable TeamId team;
        private @Nullable UnitId unit;
        private @Nullable LocalDate day;
        private @Nullable String open;
        private @Nullable String personal;
        private @Nullable String secret;
        private @Nullable Instant recorded;
        private @Nullable Instant voided;

        private Entry entry() {
            Sort known = requireNonNull(sort, "sort");
            Contents contents = ContentsText.read(known, open, Contents.none());
            contents = ContentsText.read(known, personal, contents);
            contents = ContentsText.read(known, secret, contents);
            return Entry.builder(known)
                    .id(requireNonNull(id, "entry_id"))
                    .elder(Optional.ofNullable(elder))
                    .volunteer(Optional.ofNullable(volunteer))
                    .team(Optional.ofNullable(team))
                    .unit(Optional.ofNullable(unit))
                    .day(requireNonNull(day, "day"))
                    .says(contents)
                    .recordedAt(Optional.ofNullable(recorded))
                    .voidedAt(Optional.ofNullable(voided))
                    .build();
        }
    }
}
