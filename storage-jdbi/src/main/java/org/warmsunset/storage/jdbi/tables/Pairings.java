package org.warmsunset.storage.jdbi.tables;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePairingRegister;
import org.warmsunset.storage.jdbi.days.PairingText;
import org.warmsunset.storage.jdbi.sql.Params;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.tables.PairingRow.Pause;

/** The pairings, each with its suspensions. */
final class Pairings extends SqlRegister<PairingId, Pairing> implements WritablePairingRegister {
    private static final String INSERT = "insert into pairing (%s, days, elder_id, pairing_id, version) values (%s, 1)"
            .formatted(PairingRow.COLUMNS, Sql.places(11));
    private static final String UPDATE = ("update pairing set (%s, days, version) = (%s, version + 1)"
                    + " where elder_id = ? and pairing_id = ? and version = ?")
            .formatted(PairingRow.COLUMNS, Sql.places(9));
    private static final String INSERT_SUSPENSION =
            "insert into suspension (elder_id, pairing_id, nth, first_day, last_day, reason) values (?, ?, ?, ?, ?, ?)";

    private static final String ELDER = "elder";
    private static final String VOLUNTEER = "volunteer";

    private final Sql sql;

    Pairings(Sql sql) {
        super(sql, "pairing", "pairing_id");
        this.sql = sql;
    }

    @Override
    String idOf(Pairing pairing) {
        return pairing.id().value();
    }

    @Override
    public List<Pairing> ofElder(ElderId elder) {
        sql.claim(ELDER, elder.value());
        return values(load("where elder_id = ? order by pairing_id", elder.value()));
    }

    @Override
    public List<Pairing> ofVolunteer(VolunteerId volunteer) {
        sql.claim(VOLUNTEER, volunteer.value());
        return values(load("where volunteer_id = ? order by pairing_id", volunteer.value()));
    }

    @Override
    void claimOthers(Collection<? extends Pairing> pairings) {
        pairings.forEach(pairing -> {
            sql.claim(ELDER, pairing.elder().value());
            sql.claim(VOLUNTEER, pairing.volunteer().value());
        });
    }

    /** It may go from one volunteer to another. */
    @Override
    public void update(Pairing pairing, long version) {
        sql.claimAll();
        super.update(pairing, version);
    }

    private static List<Pairing> values(List<Versioned<Pairing>> pairings) {
        return pairings.stream().map(Versioned::value).toList();
    }

    @Override
    List<Versioned<Pairing>> load(String condition, Object... arguments) {
        List<Versioned<Pairing>> pairings = sql.list(
                PairingRow.SELECT + condition, row -> new Versioned<>(PairingRow.read(row), row.number()), arguments);
        List<String> elders = pairings.stream()
                .map(pairing -> pairing.value().elder().value())
                .toList();
        Map<String, List<Pause>> pauses = sql
                .listIn(
                        PairingRow.SELECT_SUSPENSIONS + "where elder_id in (<ids>) order by elder_id, pairing_id, nth",
                        elders,
                        PairingRow::readPause)
                .stream()
                .collect(groupingBy(Pause::elder));
        return pairings.stream()
                .map(pairing -> new Versioned<>(withPauses(pairing.value(), pauses), pairing.version()))
                .toList();
    }

    private static Pairing withPauses(Pairing pairing, Map<String, List<Pause>> pauses) {
        List<Pause> hers = pauses.getOrDefault(pairing.elder().value(), List.of());
        return pairing.withSuspensions(hers.stream()
                .filter(pause -> pause.isOf(pairing))
                .map(Pause::suspension)
                .toList());
    }

    @Override
    void add(Collection<? extends Pairing> pairings) {
        sql.batch(
                INSERT,
                pairings,
                (Pairing pairing, Params params) -> PairingRow.write(pairing, params)
                        .text(pairing.elder().value())
                        .text(idOf(pairing)));
        addPauses(pairings);
    }

    @Override
    boolean replace(Pairing pairing, long version) {
        int replaced = sql.update(
                UPDATE,
                pairing,
                (value, params) -> PairingRow.write(value, params)
                        .text(value.elder().value())
                        .text(idOf(value))
                        .number(version));
        if (replaced == 0) {
            return false;
        }
        sql.update(
                "delete from suspension where elder_id = ? and pairing_id = ?",
                pairing,
                (value, params) -> params.text(value.elder().value()).text(idOf(value)));
        addPauses(List.of(pairing));
        return true;
    }

    /** Makes anew what judging takes of the pairings of an elder. */
    void rebuildDays(ElderId elder) {
        sql.batch(
                "update pairing set days = ? where elder_id = ? and pairing_id = ?",
                ofElder(elder),
                (pairing, params) ->
                        params.text(PairingText.of(pairing)).text(elder.value()).text(idOf(pairing)));
    }

    private void addPauses(Collection<? extends Pairing> pairings) {
        List<Pause> pauses = new ArrayList<>();
        for (Pairing pairing : pairings) {
            int nth = 0;
            for (Suspension suspension : pairing.suspensions()) {
                pauses.add(new Pause(pairing.elder().value(), idOf(pairing), nth++, suspension));
            }
        }
        sql.batch(INSERT_SUSPENSION, pauses, PairingRow::writePause);
    }

    @Override
    Optional<? extends Pairing> dangling(Collection<? extends Pairing> pairings) {
        Set<String> elders = sql.stored(
                ELDER,
                "elder_id",
                pairings.stream().map(pairing -> pairing.elder().value()).toList());
        Set<String> volunteers = sql.stored(
                VOLUNTEER,
                "volunteer_id",
                pairings.stream().map(pairing -> pairing.volunteer().value()).toList());
        return pairings.stream()
                .filter(pairing -> !elders.contains(pairing.elder().value())
                        || !volunteers.contains(pairing.volunteer().value()))
                .findFirst();
    }
}
