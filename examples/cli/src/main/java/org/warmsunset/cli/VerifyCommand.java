package org.warmsunset.cli;

import java.util.List;
import org.warmsunset.basics.ElderId;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the stored day sets are what the records say. */
@Command(name = "verify")
final class VerifyCommand extends DeskCommand {
    @Option(names = "--rebuild")
    private boolean rebuild;

    @Override
    Answer answer(WarmSunset programme) {
        List<ElderId> wrong = programme.verify();
        if (rebuild && !wrong.isEmpty()) {
            programme.rebuild(wrong);
        }
        return new VerifyAnswer(wrong, rebuild);
    }
}
