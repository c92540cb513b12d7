package org.warmsunset.organisation;

import java.util.List;
import org.warmsunset.basics.UnitId;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** What a {@link Unit} consists of. */
public final class UnitKind {
    private static final int NAME = 100;

    /** The id of a unit. */
    public static final Form<UnitId> ID = Forms.id(UnitId::of);

    /** The units. That a parent is stored is for {@link UnitTree} to see. */
    public static final Kind<UnitId, Unit> UNIT = Kind.of(
            "unit",
            "units.csv",
            Unit::id,
            Shape.of(Unit::builder, Unit.Builder::build)
                    .required("unit_id", ID, Unit::id, Unit.Builder::id)
                    .required("name", Forms.text(NAME), Unit::name, Unit.Builder::name)
                    .optional("parent", ID, Unit::parent, Unit.Builder::parent)
                    .optional("kind", Forms.code(UnitType.class), Unit::type, Unit.Builder::type)
                    .optional("district", Forms.DISTRICT, Unit::district, Unit.Builder::district)
                    .build(),
            List.of());

    private UnitKind() {}
}
