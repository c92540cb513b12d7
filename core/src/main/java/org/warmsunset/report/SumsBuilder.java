package org.warmsunset.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.UnitId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Verdict;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitTree;

/** Adds up verdicts by district, and by unit if there is a tree of units. */
final class SumsBuilder {
    private final @Nullable UnitTree tree;
    private final CountsBy<DistrictCode> districts = new CountsBy<>();
    private final CountsBy<Optional<UnitId>> units = new CountsBy<>();

    SumsBuilder(@Nullable UnitTree tree) {
        this.tree = tree;
    }

    /** Counts a pairing or a listed elder where the elder was on a day, and gives the district. */
    DistrictCode addMember(CaseFile file, long day) {
        DistrictCode district = file.districtOn(day);
        districts.addMember(district);
        if (tree != null) {
            units.addMember(file.unitOn(day));
        }
        return district;
    }

    /** Counts a verdict where the elder was on a day. */
    void add(CaseFile file, long day, Verdict verdict) {
        districts.add(file.districtOn(day), verdict);
        if (tree != null) {
            units.add(file.unitOn(day), verdict);
        }
    }

    void add(SumsBuilder others) {
        districts.add(others.districts);
        units.add(others.units);
    }

    Sums build() {
        List<DistrictLine> lines = districts.keys().stream()
                .sorted()
                .map(district -> new DistrictLine(district, districts.members(district), districts.counts(district)))
                .toList();
        return new Sums(
                lines.stream().mapToInt(DistrictLine::members).sum(),
                lines.stream().map(DistrictLine::counts).reduce(Counts.none(), Counts::plus),
                lines,
                tree == null ? null : unitLines(tree));
    }

    private List<UnitLine> unitLines(UnitTree units) {
        CountsBy<Optional<UnitId>> rolledUp = rolledUp(units);
        List<UnitLine> lines = new ArrayList<>();
        for (Unit unit : units.units()) {
            lines.add(line(unit, rolledUp, Optional.of(unit.id())));
        }
        if (rolledUp.keys().contains(Optional.<UnitId>empty())) {
            lines.add(line(null, rolledUp, Optional.empty()));
        }
        return lines;
    }

    private static UnitLine line(@Nullable Unit unit, CountsBy<Optional<UnitId>> counts, Optional<UnitId> key) {
        return new UnitLine(unit, counts.members(key), counts.counts(key));
    }

    private CountsBy<Optional<UnitId>> rolledUp(UnitTree tree) {
        CountsBy<Optional<UnitId>> rolledUp = new CountsBy<>();
        for (Optional<UnitId> own : units.keys()) {
            List<UnitId> way = own.map(tree::wayUp).orElse(List.of());
            if (way.isEmpty()) {
                rolledUp.add(Optional.empty(), units, own);
            }
            way.forEach(unit -> rolledUp.add(Optional.of(unit), units, own));
        }
        return rolledUp;
    }
}
