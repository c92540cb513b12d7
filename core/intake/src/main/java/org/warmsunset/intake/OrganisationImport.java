package org.warmsunset.intake;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.kind.Field;
import org.warmsunset.organisation.Team;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.organisation.UnitTree;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.Versioned;

/** Takes units and teams in. Units are held all at once, since they must form a tree. */
final class OrganisationImport {
    private static final Field<Team, UnitId> UNIT = TeamKind.TEAM.shape().field("unit_id", UnitKind.ID);

    private final ImportRun run;
    private final Upserts<UnitId, Unit> units;
    private final Upserts<TeamId, Team> teams;
    private final Map<UnitId, Candidate> candidates = new LinkedHashMap<>();

    private record Candidate(
            Unit unit, Draft<Unit> row, @Nullable Versioned<Unit> stored) {}

    OrganisationImport(ImportRun run) {
        this.run = run;
        this.units = new Upserts<>(run.session().register(UnitKind.UNIT), UnitKind.UNIT, DraftType.UNITS, run.log());
        this.teams = new Upserts<>(run.session().register(TeamKind.TEAM), TeamKind.TEAM, DraftType.TEAMS, run.log());
    }

    void run() {
        FirstLines unitLines = new FirstLines();
        run.forEach(DraftType.UNITS, row -> propose(row, unitLines));
        if (!candidates.isEmpty()) {
            refuseWhatIsNoTree();
            candidates.values().forEach(candidate -> units.put(candidate.unit(), candidate.stored()));
            units.flush();
        }
        FirstLines teamLines = new FirstLines();
        run.forEach(DraftType.TEAMS, row -> putTeam(row, teamLines));
        teams.flush();
    }

    private void propose(Draft<Unit> row, FirstLines lines) {
        UnitId id = UnitKind.ID.read(row.firstCell(), run.reading());
        if (lines.isFirst(id, id.value(), row, run.log())) {
            Versioned<Unit> stored = units.stored(id).orElse(null);
            Unit unit = row.value(run.reading(), stored == null ? null : stored.value());
            if (stored == null || run.keeps(row, stored.value(), unit)) {
                candidates.put(id, new Candidate(unit, row, stored));
            }
        }
    }

    /** Refuses units again and again, since what is refused leaves others without a parent. */
    private void refuseWhatIsNoTree() {
        Map<UnitId, Unit> stored = new HashMap<>();
        Pages.of(units.register(), UnitKind.UNIT, page -> page.forEach(unit -> stored.put(unit.id(), unit)));
        boolean again = true;
        while (again) {
            Map<UnitId, Unit> all = new HashMap<>(stored);
            candidates.forEach((id, candidate) -> all.put(id, candidate.unit()));
            Map<UnitId, UnitTree.Fault> faults = UnitTree.faults(all.values());
            // What is stored is a tree: of each cycle at least one unit is new.
            faults.keySet().retainAll(candidates.keySet());
            faults.forEach((id, fault) -> refuse(requireNonNull(candidates.remove(id)), fault));
            again = !faults.isEmpty();
        }
    }

    private void refuse(Candidate candidate, UnitTree.Fault fault) {
        String id = candidate.unit().id().value();
        String parent = candidate.unit().parent().orElseThrow().value();
        if (fault == UnitTree.Fault.CYCLE) {
            run.log()
                    .reject(
                            candidate.row(),
                            List.of(candidate.row().problem("parent", "unit-cycle", "value", id, "parent", parent)));
        } else {
            run.rejectReference(candidate.row(), "parent", DraftType.UNITS, parent, units.wasEmpty());
        }
    }

    private void putTeam(Draft<Team> row, FirstLines lines) {
        TeamId id = TeamKind.ID.read(row.firstCell(), run.reading());
        if (!lines.isFirst(id, id.value(), row, run.log())) {
            return;
        }
        Versioned<Team> stored = teams.stored(id).orElse(null);
        Team team = row.value(run.reading(), stored == null ? null : stored.value());
        if (stored != null && !run.keeps(row, stored.value(), team)) {
            return;
        }
        if (team.unit().isEmpty() || hasUnit(row, UNIT, team.unit().get())) {
            teams.put(team, stored);
        }
    }

    /** Refuses a row that names a unit that is not known. */
    boolean hasUnit(Draft<?> row, Field<?, ?> column, UnitId id) {
        return run.has(row, column, id, units);
    }

    /** Refuses a row that names a team that is not known. */
    boolean hasTeam(Draft<?> row, Field<?, ?> column, TeamId id) {
        return run.has(row, column, id, teams);
    }
}
