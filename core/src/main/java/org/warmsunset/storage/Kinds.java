package org.warmsunset.storage;

import java.util.List;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.kind.Kind;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;

/** The kinds of values that a store keeps in registers. */
public final class Kinds {
    /** All of them; each refers only to those before it. */
    public static final List<Kind<?, ?>> REGISTERS = List.of(
            ElderKind.ELDER,
            VolunteerKind.VOLUNTEER,
            UnitKind.UNIT,
            TeamKind.TEAM,
            PairingKind.PAIRING,
            EntryKind.ENTRY,
            WatermarkKind.WATERMARK);

    private Kinds() {}
}
