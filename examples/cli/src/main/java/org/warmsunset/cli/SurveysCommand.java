package org.warmsunset.cli;

import org.warmsunset.basics.ElderId;
import org.warmsunset.exchange.FileJson;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The surveys of an elder, each with what it says otherwise than the one before. */
@Command(name = "surveys")
final class SurveysCommand extends AsOfCommand {
    @Parameters(index = "0", paramLabel = "ELDER")
    @SuppressWarnings("NullAway.Init")
    private ElderId elder;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        var page = programme.personalData(access.access(desk().terminal())).page(elder, asOf(programme));
        return new FileCommand.Page(
                (out, messages) -> new ElderFileText(out, messages, new Names(programme), false).printSurveys(page),
                out -> FileJson.writeSurveys(page, out));
    }
}
