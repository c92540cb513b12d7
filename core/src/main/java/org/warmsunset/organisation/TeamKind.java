package org.warmsunset.organisation;

import java.util.List;
import org.warmsunset.basics.TeamId;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** What a {@link Team} consists of. */
public final class TeamKind {
    private static final int WORDS = 100;

    /** The id of a team. */
    public static final Form<TeamId> ID = Forms.id(TeamId::of);

    /** The teams. */
    public static final Kind<TeamId, Team> TEAM = Kind.of(
            "team",
            "teams.csv",
            Team::id,
            Shape.of(Team::builder, Team.Builder::build)
                    .required("team_id", ID, Team::id, Team.Builder::id)
                    .required("name", Forms.text(WORDS), Team::name, Team.Builder::name)
                    .optional("speciality", Forms.text(WORDS), Team::speciality, Team.Builder::speciality)
                    .optional("unit_id", UnitKind.ID, Team::unit, Team.Builder::unit)
                    .refersTo(UnitKind.UNIT)
                    .lookedUp()
                    .build(),
            List.of());

    private TeamKind() {}
}
