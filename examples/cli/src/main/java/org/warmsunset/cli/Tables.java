package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.UnreadableRowsException;
import org.warmsunset.office.profile.Profile;
import org.warmsunset.office.profile.ProfileRows;
import org.warmsunset.office.table.TableFile;

/** Tables that others made. */
final class Tables {
    private Tables() {}

    /** Something that reads a table. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** What is wrong with a table is said as what is wrong with an import. */
    static <T> T checked(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (UnreadableRowsException e) {
            throw new ImportRefusedException(List.of(e.problem()));
        }
    }

    static TableFile open(Path file) throws IOException {
        return checked(() -> TableFile.open(file));
    }

    /** The shipped profile that fits a table best. */
    static Profile fitting(TableFile file) throws IOException {
        return checked(() -> ProfileRows.fitting(file))
                .orElseThrow(() -> DeskException.problem("profile.fits-none", "file", Typed.inOneLine(file.name())));
    }
}
