package org.warmsunset.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.Sorts;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.kind.Attached;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Field.Privacy;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Shape;
import org.warmsunset.organisation.Team;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;

/**
 * A file of the exchange folder: its name, its columns and what a row becomes. The columns are the fields of the kind.
 *
 * @param <R> what a row becomes
 */
public final class DraftType<R> {
    /** {@code elders.csv}. */
    public static final DraftType<Elder> ELDERS = of(ElderKind.ELDER);

    /** {@code relatives.csv}. */
    public static final DraftType<Attached<ElderId, Relative>> RELATIVES = of(ElderKind.ELDER, ElderKind.RELATIVES);

    /** {@code volunteers.csv}. */
    public static final DraftType<Volunteer> VOLUNTEERS = of(VolunteerKind.VOLUNTEER);

    /** {@code pairings.csv}. */
    public static final DraftType<Pairing> PAIRINGS = of(PairingKind.PAIRING);

    /** {@code cards.csv}. */
    public static final DraftType<Attached<PairingId, ContactCard>> CARDS = of(PairingKind.PAIRING, PairingKind.CARDS);

    /** {@code knowledge.csv}. */
    public static final DraftType<Attached<PairingId, KnownFact>> KNOWLEDGE =
            of(PairingKind.PAIRING, PairingKind.KNOWLEDGE);

    /** {@code suspensions.csv}. */
    public static final DraftType<Attached<PairingId, Suspension>> SUSPENSIONS =
            of(PairingKind.PAIRING, PairingKind.SUSPENSIONS);

    /** {@code service_records.csv}. */
    public static final DraftType<ServiceRecord> SERVICE_RECORDS = of(RecordKind.SERVICE_RECORD);

    /** {@code units.csv}. */
    public static final DraftType<Unit> UNITS = of(UnitKind.UNIT);

    /** {@code teams.csv}. */
    public static final DraftType<Team> TEAMS = of(TeamKind.TEAM);

    /** {@code watermarks.csv}. */
    public static final DraftType<Watermark> WATERMARKS = of(WatermarkKind.WATERMARK);

    private static final Map<Sort, DraftType<Entry>> ENTRIES = entries();

    private static final List<DraftType<?>> ALL = Stream.of(
                    Stream.of(
                            ELDERS,
                            RELATIVES,
                            VOLUNTEERS,
                            PAIRINGS,
                            CARDS,
                            KNOWLEDGE,
                            SUSPENSIONS,
                            SERVICE_RECORDS,
                            UNITS,
                            TEAMS),
                    ENTRIES.values().stream(),
                    Stream.of(WATERMARKS))
            .<DraftType<?>>flatMap(types -> types)
            .toList();

    /** What stands for the name of somebody whose data were erased. */
    static final String ERASED = "***";

    private final String file;
    private final Shape<R> shape;
    private final List<String> columns;
    private final List<String> requiredColumns;
    private final List<Field<R, ?>> keeping;

    private DraftType(String file, Shape<R> shape) {
        this.file = file;
        this.shape = shape;
        this.columns = shape.fields().stream().map(Field::name).toList();
        this.requiredColumns = shape.fields().stream()
                .filter(Field::isRequired)
                .map(Field::name)
                .toList();
        this.keeping = shape.fields().stream()
                .filter(field -> field.form().keepsWhatIsTyped() || field.form() == Forms.RESIDENT_ID)
                .toList();
    }

    /** The columns that keep what they cannot read. */
    List<Field<R, ?>> keeping() {
        return keeping;
    }

    /**
     * Gives the file of a kind.
     *
     * @param kind the kind
     * @param <V> its values
     * @return the file
     */
    public static <V> DraftType<V> of(Kind<?, V> kind) {
        return new DraftType<>(kind.file(), kind.shape());
    }

    /**
     * Gives the file of what hangs on the values of a kind.
     *
     * @param kind the kind
     * @param part the part
     * @param <K> the id of a value
     * @param <V> its values
     * @param <P> the part
     * @return the file
     */
    public static <K extends Comparable<K>, V, P> DraftType<Attached<K, P>> of(Kind<K, V> kind, Part<V, P> part) {
        return new DraftType<>(part.file(), part.attached(kind));
    }

    /**
     * Gives the file of a sort of entries.
     *
     * @param sort the sort
     * @return the file
     */
    public static DraftType<Entry> of(Sort sort) {
        return Objects.requireNonNull(ENTRIES.get(sort), sort.name());
    }

    private static Map<Sort, DraftType<Entry>> entries() {
        Map<Sort, DraftType<Entry>> entries = new LinkedHashMap<>();
        Sorts.ALL.forEach(sort -> entries.put(sort, new DraftType<>(sort.file(), sort.shape())));
        return entries;
    }

    /** {@return all files, in the order in which they refer to each other} */
    public static List<DraftType<?>> all() {
        return ALL;
    }

    /** {@return the name of the file} */
    public String file() {
        return file;
    }

    /** {@return what a row consists of} */
    public Shape<R> shape() {
        return shape;
    }

    /** {@return the columns, in their usual order} */
    public List<String> columns() {
        return columns;
    }

    /** {@return the columns that a file must have and no row may leave empty} */
    public List<String> requiredColumns() {
        return requiredColumns;
    }

    /**
     * Writes a value down.
     *
     * @param value the value
     * @return the text of each cell, in the order of the columns; null for an empty one
     */
    public List<@Nullable String> cells(R value) {
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (Field<R, ?> field : shape.fields()) {
            String text = field.text(value);
            cells.add(text == null && standsErased(field) ? ERASED : text);
        }
        return cells;
    }

    /** Whether only the erased have no such field. */
    static boolean standsErased(Field<?, ?> field) {
        return field.isRequired() && field.privacy() != Privacy.OPEN;
    }

    /** {@return the name of the file} */
    @Override
    public String toString() {
        return file;
    }
}
