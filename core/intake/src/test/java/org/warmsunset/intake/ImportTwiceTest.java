package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Duplicate.Ground;

/** Persons who are there under two ids, and a volunteer who is paired with herself. */
class ImportTwiceTest {
    private static final String NUMBER = "230199194105120083";

    private final Office office = new Office();

    private static Folder elders(String... rows) {
        return new Folder().withLines("elders.csv", with("elder_id,name,district,birth_month,phone,id_number", rows));
    }

    private static String[] with(String header, String... rows) {
        return Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new);
    }

    private static Imported.Twice elders(String one, String other, Ground ground) {
        return new Imported.Twice(Subject.of(ElderId.of(one)), Subject.of(ElderId.of(other)), ground);
    }

    @Test
    void an_import_tells_of_new_persons_who_seem_to_be_there_already() {
        Folder first = elders("E1,白玉莲,230102,1941-05,0451-80001111," + NUMBER, "E2,王桂兰,230102,1941-05,,");

        assertThat(office.importAll(first).twice()).isEmpty();
        assertThat(office.importAll(elders("E3,白玉莲,230102,,0451-80001111,", "E4,王桂兰,230102,1941-05,,"))
                        .twice())
                .containsExactly(elders("E1", "E3", Ground.NAME_AND_PHONE), elders("E2", "E4", Ground.NAME_AND_BIRTH));
        assertThat(office.importAll(elders("E5,冷秀芬,230102,,,")).twice()).isEmpty();
        assertThat(office.importAll(elders("E5,冷秀芬,230102,,," + NUMBER)).twice())
                .containsExactly(elders("E1", "E5", Ground.NUMBER));
    }

    @Test
    void a_volunteer_who_is_paired_with_herself_is_refused_and_who_is_there_twice_is_told_with_it() {
        Folder folder = elders("E1,白玉莲,230102,,," + NUMBER, "E2,冷秀芬,230102,,,")
                .withLines(
                        "volunteers.csv",
                        "volunteer_id,name,district,mobile,id_number",
                        "V1,白玉莲,230102,15400000011," + NUMBER,
                        "V2,白玉莲,230102,15400000011,")
                .with("pairings.csv", "P1,E1,V1,2026-09-07,", "P2,E2,V2,2026-09-07,");

        assertThat(office.refused(folder))
                .containsExactly("pairings.csv:2 volunteer_id paired-with-herself {value=V1, other=E1}");
        assertThat(catchThrowableOfType(ImportRefusedException.class, () -> office.importAll(folder))
                        .twice())
                .containsExactly(new Imported.Twice(
                        Subject.of(VolunteerId.of("V1")), Subject.of(VolunteerId.of("V2")), Ground.NAME_AND_PHONE));

        office.importValid(folder);
        assertThat(office.pairings()).isEqualTo(List.of("P2"));
        assertThat(office.refused(new Folder().with("pairings.csv", "P2,E1,V1,2026-09-07,")))
                .hasSize(1);
    }
}
