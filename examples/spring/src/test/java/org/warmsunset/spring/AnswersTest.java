package org.warmsunset.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.access.Access;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

/** What the application answers, to whom. */
class AnswersTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final ElderId E1 = ElderId.of("E1");
    private static final Access ACCESS = Access.of("v1", "goes to see her");
    private static final Viewer HERS = new Viewer.Carer(VolunteerId.of("V1"));
    private static final Viewer ANOTHER = new Viewer.Carer(VolunteerId.of("V2"));

    @TempDir
    private Path folder;

    private JdbiProgrammeStore store;
    private Answers answers;

    @BeforeEach
    void open() {
        store = JdbiProgrammeStore.sqlite(
                folder.resolve("town.db"), Keyset.fresh().cipher());
        WarmSunset programme = new WarmSunset(
                store,
                RuleBooks.caringDaughters2019(),
                FestivalCalendar.china(),
                Clock.fixed(Instant.parse("2026-10-28T04:00:00Z"), ZoneOffset.UTC));
        programme.write(desk -> {
            desk.personalData(ACCESS)
                    .add(Elder.builder().id(E1).name("王桂兰").district(DAOLI).build());
            for (String id : List.of("V1", "V2")) {
                desk.personalData(ACCESS)
                        .add(Volunteer.builder()
                                .id(VolunteerId.of(id))
                                .district(DAOLI)
                                .build());
            }
            desk.pairings()
                    .pair(Pairing.builder()
                            .id(PairingId.of("P1"))
                            .elder(E1)
                            .volunteer(VolunteerId.of("V1"))
                            .start(programme.today())
                            .build());
            return desk;
        });
        answers = new Answers(programme);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Test
    void each_is_answered_what_is_hers() {
        assertThat(text(answers.worklist(HERS))).contains("WEEKLY_CHAT", "\"E1\"");
        assertThat(text(answers.worklist(ANOTHER))).doesNotContain("E1");
        assertThat(answers.elder(HERS, E1, ACCESS).map(AnswersTest::text).orElseThrow())
                .contains("王桂兰");
        assertThat(answers.elder(ANOTHER, E1, ACCESS)).isEmpty();
    }

    @Test
    void a_page_that_was_opened_is_journalled() {
        answers.elder(ANOTHER, E1, ACCESS);
        answers.elder(HERS, E1, ACCESS);

        List<JournalEntry> journal = store.<List<JournalEntry>>read(session -> session.journal().page(3, 10));
        assertThat(journal).extracting(JournalEntry::access).containsExactly(ACCESS);
    }
}
