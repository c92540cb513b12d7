package org.warmsunset.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.office.paper.Numbers;
import org.warmsunset.office.paper.VisitSheets;
import org.warmsunset.people.Elder;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the list of elders that somebody takes along. */
@Command(name = "visits")
final class PrintVisitsCommand extends PrintSubcommand {
    @Option(names = "--as-of", paramLabel = "DAY")
    private @Nullable LocalDate asOf;

    @Option(names = "--volunteer", paramLabel = "VOLUNTEER")
    private @Nullable VolunteerId volunteer;

    @Option(names = "--district", paramLabel = "DISTRICT")
    private @Nullable DistrictCode district;

    @Option(names = "--whole")
    private boolean whole;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme, PaperFile file) throws IOException {
        LocalDate day = asOf == null ? programme.today() : asOf;
        List<Elder> elders = programme
                .personalData(access.access(desk().terminal()))
                .print(
                        day,
                        pairing -> volunteer == null || pairing.volunteer().equals(volunteer),
                        elder -> district == null || elder.district().equals(district));
        return written(
                file,
                VisitSheets.of(
                        elders,
                        day,
                        whole ? Numbers.WHOLE : Numbers.MASKED,
                        desk().messages().locale()));
    }
}
