package org.warmsunset.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Importer;
import org.warmsunset.programme.WarmSunset;

/** The made-up town of the demo: 200 elders of Harbin and a year of care. */
final class DemoTown {
    /** A Wednesday, on which much of the week is still to do. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 28);

    /** Who may look at it: a district, and a volunteer. */
    static final Account DISTRICT = Account.of("daoli", UnitId.of("F230102"));

    static final Account VOLUNTEER = Account.of("v0021", VolunteerId.of("V0021"));

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final String AREA_CODE = "0451";

    private DemoTown() {}

    /** Takes the town in. */
    static void importInto(WarmSunset programme) throws IOException {
        Path folder = Files.createTempDirectory("warm-sunset-town");
        try {
            for (DraftType<?> type : DraftType.all()) {
                copy(type.file(), folder);
            }
            new Importer(programme.store(), programme.rules(), LAST_DAY, AREA_CODE)
                    .importAll(ExchangeFolder.open(folder));
        } finally {
            for (DraftType<?> type : DraftType.all()) {
                Files.deleteIfExists(folder.resolve(type.file()));
            }
            Files.delete(folder);
        }
    }

    private static void copy(String file, Path folder) throws IOException {
        try (InputStream in = DemoTown.class.getResourceAsStream("town/" + file)) {
            if (in != null) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }
}
