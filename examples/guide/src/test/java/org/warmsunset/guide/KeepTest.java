package org.warmsunset.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.guide.People.CHAT;
import static org.warmsunset.guide.People.ELDER;
import static org.warmsunset.guide.People.PAIRING;
import static org.warmsunset.guide.People.VOLUNTEER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.access.Access;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

class KeepTest {
    @TempDir
    private Path folder;

    private Path database;
    private Path keysFile;

    @BeforeEach
    void makeKeys() throws IOException {
        database = folder.resolve("town.db");
        keysFile = folder.resolve("town.db.keys");
        Keyset.fresh().writeNew(keysFile); // once; keep a copy elsewhere
    }

    @Test
    void what_is_kept_is_there_when_the_file_is_opened_again_and_is_judged() throws IOException {
        Keyset keys = Keyset.read(keysFile);
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(database, keys.cipher())) {
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
            programme.write(desk -> {
                PersonalData forms = desk.personalData(Access.of("li.na", "forms of 2024-10-12"));
                forms.add(ELDER);
                forms.add(VOLUNTEER);
                desk.pairings().pair(PAIRING);
                return desk.records().record(CHAT);
            });
        }
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(database, keys.cipher())) {
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
            Window year = Window.yearOf(LocalDate.of(2024, 10, 31)); // judged at the end of that day
            Optional<List<Finding>> findings = programme.reports().explain(PAIRING.id(), year, KnownAt.now());

            assertThat(findings.orElseThrow())
                    .filteredOn(finding -> finding.verdict() == Verdict.MET)
                    .extracting(finding -> finding.duty().code())
                    .containsExactly("WEEKLY_CHAT");
        }
    }
}
