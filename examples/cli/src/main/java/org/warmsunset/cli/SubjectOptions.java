package org.warmsunset.cli;

import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import picocli.CommandLine.Option;

/** Whose data: an elder's or a volunteer's. */
final class SubjectOptions {
    @Option(names = "--elder", paramLabel = "ID")
    @Nullable
    ElderId elder;

    @Option(names = "--volunteer", paramLabel = "ID")
    @Nullable
    VolunteerId volunteer;
}
