package org.warmsunset.cli;

import org.warmsunset.basics.PairingId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Voids a pairing that was made by mistake. */
@Command(name = "void")
final class PairingVoidCommand extends PairingSubcommand {
    @Parameters(index = "0", paramLabel = "PAIRING")
    @SuppressWarnings("NullAway.Init")
    private PairingId pairing;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        Pairing before = stored(programme, pairing).value();
        programme.pairings().voidPairing(pairing, access.access(desk().terminal()));
        return new Taken(before, "voided");
    }
}
