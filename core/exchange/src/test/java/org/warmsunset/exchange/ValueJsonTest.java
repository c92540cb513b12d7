package org.warmsunset.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.testkit.Scene.scene;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.RecordKind;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Reading;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.testkit.Books;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Scene;
import org.warmsunset.wording.Wording;

/** Values that go out as JSON and come back. */
class ValueJsonTest {
    private static final Reading HOW = new Reading("0451", LocalDate.of(2026, 10, 31));

    private static <V> void assertComesBack(Kind<?, V> kind, List<V> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ValueJson.writeAll(kind, values.stream(), out);

        assertThat(ValueJson.readAll(kind, new StringReader(out.toString(UTF_8)), HOW))
                .isEqualTo(values);
    }

    private static Elder elder(String json) {
        return ValueJson.read(ElderKind.ELDER, new StringReader(json.replace('\'', '"')), HOW);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261031})
    void everything_that_is_written_is_read_back(long seed) {
        RandomProgramme made = RandomProgramme.of(seed);

        assertComesBack(ElderKind.ELDER, made.elders());
        assertComesBack(VolunteerKind.VOLUNTEER, made.volunteers());
        assertComesBack(PairingKind.PAIRING, made.pairings());
        assertComesBack(RecordKind.SERVICE_RECORD, made.records());
    }

    @Test
    void a_value_is_one_object() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Elder elder = elder("{'elder':'E1','name':'王桂兰','district':'230102','phone':null,"
                + "'needs':['HEALTH_CARE','LEGAL_AID'],'relatives':[{'relation':'女儿','name':'李梅'}]}");

        ValueJson.write(ElderKind.ELDER, elder, out);

        assertThat(ValueJson.read(ElderKind.ELDER, new StringReader(out.toString(UTF_8)), HOW))
                .isEqualTo(elder);
        assertThat(elder.needs()).hasSize(2);
        assertThat(elder.relatives().get(0).name()).isEqualTo("李梅");
        assertThat(elder.phone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | elder: expected an object",
                "{'elder':'E1','nam':'王'} | elder.nam: is unknown; known are [",
                "{'elder':'E1','birthMonth':'May 1941'} | elder.birthMonth: not-a-month",
                "{'elder':'E1','relatives':[{'phone':{}}]} | elder.relatives[0].phone: expected a text",
                "{'elder':'E1','relatives':{}} | elder.relatives: expected a list",
                "{'elder':'E1'} | elder: Cannot build Elder",
                "{'elder' | line 1, column 9: this is no JSON",
                "{'elder':'E1','elder':'E2'} | line 1, column 22: this is no JSON",
            })
    void says_where_it_is_no_value_and_quotes_nothing(String json, String problem) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> elder(json))
                .withMessageStartingWith(problem)
                .satisfies(
                        e -> assertThat(e.getMessage()).doesNotContain("1941").startsWith(e.place()));
    }

    @Test
    void nothing_follows_a_value() {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> elder("{'elder':'E1','name':'王','district':'230102'} {}"))
                .withMessage("elder: something follows its end");
    }

    @Test
    void a_finding_has_its_sentence() {
        Scene scene = scene().from("2026-10-26").done(CHAT, "2026-10-27");
        LocalDate sunday = LocalDate.of(2026, 11, 1);
        CaseFile file = CaseFile.of(
                scene.pairing().elder(), DistrictCode.parse("230102"), List.of(scene.pairing()), CareDays.none());
        List<Finding> findings = Duties.in(
                        new Window(sunday, sunday, sunday), Books.CARING_DAUGHTERS_2019, FestivalCalendar.china())
                .explain(file, scene.pairing().id(), scene.records(), KnownAt.now())
                .stream()
                .filter(finding -> finding.period().last().equals(sunday))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FindingJson.write(findings, Wording.in(Locale.ENGLISH), out);

        assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("""
                        [
                          {
                            "pairing" : "P1",
                            "elder" : "E1",
                            "duty" : "WEEKLY_CHAT",
                            "dutyName" : "WEEKLY_CHAT",
                            "clause" : "test",
                            "first" : "2026-10-26",
                            "last" : "2026-11-01",
                            "verdict" : "MET",
                            "verdictName" : "met",
                            "late" : false,
                            "dueBy" : null,
                            "days" : [
                              "2026-10-27"
                            ],
                            "records" : [
                              "R1"
                            ],
                            "attempts" : [ ],
                            "byOthers" : [ ],
                            "rules" : "2019",
                            "sentence" : "WEEKLY_CHAT, 2026-10-26 to 2026-11-01 (test): done on 2026-10-27."
                          }
                        ]""");
    }
}
