package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.archive.Status;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.EndReason;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

class CaseSheetTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(GoldenBooks.resource("case-sheet.schema.json"), InputFormat.JSON);
    private static final KnownAt THEN = KnownAt.at(Instant.parse("2025-06-30T00:00:00Z"));
    private static final Window YEAR = Window.yearOf(LocalDate.of(2025, 10, 31));

    @Test
    void a_sheet_that_was_written_is_read_again() {
        everySheet((programme, sheet) ->
                assertThat(CaseSheet.read(new StringReader(json(sheet)))).isEqualTo(sheet));
    }

    @Test
    void a_sheet_that_was_written_fits_the_schema() {
        everySheet((programme, sheet) ->
                assertThat(SCHEMA.validate(json(sheet), InputFormat.JSON)).isEmpty());
    }

    @Test
    void the_schema_names_every_code() {
        String schema = GoldenBooks.resource("case-sheet.schema.json");
        for (Enum<?>[] codes : List.<Enum<?>[]>of(
                ServiceKind.values(), Outcome.values(), Status.values(), Fact.values(), EndReason.values())) {
            assertThat(schema)
                    .contains(Stream.of(codes)
                            .map(code -> '"' + code.name() + '"')
                            .collect(Collectors.joining(", ", "{\"enum\": [", ""))
                            .substring(1));
        }
    }

    @Test
    void a_sheet_says_what_judging_takes() {
        everySheet((programme, sheet) -> {
            Duties duties = Duties.in(YEAR, programme.rules(), FestivalCalendar.china());
            for (PairingDays pairing : sheet.file().pairings()) {
                List<Finding> findings = duties.explain(sheet.file(), pairing.id(), programme.records(), THEN);
                assertThat(duties.explain(sheet.file(), pairing.id(), sheet.records(), KnownAt.now()))
                        .isEqualTo(findings);
            }
            List<Finding> hers = duties.explainElder(sheet.file(), programme.records(), THEN);
            assertThat(duties.explainElder(sheet.file(), sheet.records(), KnownAt.now()))
                    .isEqualTo(hers);
        });
    }

    @Test
    void a_sheet_holds_no_name_and_no_note() {
        everySheet((programme, sheet) -> {
            String json = json(sheet);
            List<String> personal = new ArrayList<>();
            programme.elders().forEach(elder -> elder.name().ifPresent(personal::add));
            programme.volunteers().forEach(volunteer -> volunteer.name().ifPresent(personal::add));
            programme.records().forEach(record -> record.note().ifPresent(personal::add));
            programme
                    .pairings()
                    .forEach(pairing -> pairing.suspensions()
                            .forEach(suspension -> suspension.reason().ifPresent(personal::add)));
            // Other texts of one or two characters are everywhere.
            personal.removeIf(text -> text.length() < 3);
            assertThat(personal).noneMatch(json::contains);
        });
    }

    @Test
    void what_may_be_absent_may_be_null() {
        CaseSheet bare = read("{'elder': 'E1', 'district': '230102'}");
        assertThat(read("{'elder': 'E1', 'district': '230102', 'pairings': null, 'states': null, 'surveys': []}"))
                .isEqualTo(bare);
        assertThat(bare.file().pairings()).isEmpty();
        assertThat(bare.file().care()).isEqualTo(CareDays.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                    | case file | expected an object
            {'elder': 'E1'}                                                       | case file | 'district' is missing
            {'elder': 'E1', 'district': '230102', 'name': 'x'}                    | case file | unknown field 'name'
            {'elder': '王桂兰', 'district': '230102'}                              | elder | character 1 of elder id
            {'elder': 'E1', 'district': '道里'}                                    | district | has 2 characters, not 6
            {'elder': 'E1', 'district': '230102', 'surveys': ['2026-02-30']}      | surveys[0] | expected a day
            {'elder': 'E1', 'district': '230102', 'pairings': [{}]}               | pairings[0] | 'pairing' is missing
            {'elder': 'E1', 'district': '230102', 'states': [{'from': '2026-01-02', 'status': 'AWAY'}, {'from': '2026-01-01', 'status': 'AWAY'}]} | states[1] | comes after
            {'elder': 'E1', 'district': '230102', 'surveys': ['2026-01-02', '2026-01-02']} | case file | does not come after
            {'elder': 'E1', 'district': '230102', 'pairings': [{'pairing': 'P1', 'volunteer': 'V1', 'start': '2026-01-02', 'end': '2026-01-01'}]} | pairings[0] | is before its start
            {'elder': 'E1', 'district': '230102', 'records': [{'record': 'R1', 'volunteer': 'V1', 'day': '2026-01-02', 'kinds': ['TEA']}]} | records[0].kinds[0] | expected one of [CHAT
            {'elder': 'E1', 'district': '230102', 'records': [{'record': 'R1', 'volunteer': 'V1', 'day': '2026-01-02', 'kinds': []}]} | records[0] | has no kind
            {'elder': 'E1', 'district': '230102', 'volunteerContactChanges': [{'volunteer': 'V1'}, {'volunteer': 'V1'}]} | volunteerContactChanges[1].volunteer | is there twice
            """)
    void what_is_wrong_is_told_by_its_place_and_not_by_its_text(String json, String place, String problem) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.place()).isEqualTo(place))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("王桂兰"));
    }

    private static CaseSheet read(String json) {
        return CaseSheet.read(new StringReader(json.replace('\'', '"')));
    }

    private interface Look {
        void at(RandomProgramme programme, CaseSheet sheet);
    }

    private static void everySheet(Look look) {
        Seeds.check(60, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed).withArchive();
            for (CaseFile file : programme.caseFiles(THEN)) {
                List<Pairing> hers = programme.pairings().stream()
                        .filter(pairing -> pairing.elder().equals(file.elder()))
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList();
                List<ServiceRecord> records = programme.records();
                look.at(programme, CaseSheet.of(file, hers, records, THEN));
            }
        });
    }

    private static String json(CaseSheet sheet) {
        return written(sheet::write);
    }

    private static String written(Consumer<ByteArrayOutputStream> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.accept(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
