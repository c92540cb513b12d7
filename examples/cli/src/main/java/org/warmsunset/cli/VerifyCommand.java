package org.warmsunset.cli;

import org.warmsunset.programme.Verification;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the stored day sets are what the records say, and the journal is whole. */
@Command(name = "verify")
final class VerifyCommand extends DeskCommand {
    @Option(names = "--rebuild")
    private boolean rebuild;

    @Override
    Answer answer(WarmSunset programme) {
        Verification found = programme.verify();
        if (rebuild && !found.wrongDays().isEmpty()) {
            programme.rebuild(found.wrongDays());
        }
        return new VerifyAnswer(found, rebuild);
    }
}
