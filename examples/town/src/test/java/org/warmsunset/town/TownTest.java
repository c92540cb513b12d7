package org.warmsunset.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;

class TownTest {

    private static final Set<String> DISTRICTS = Set.of(
            "230102", "230103", "230104", "230108", "230109", "230110", "230111", "230112", "230113", "230123",
            "230124", "230125", "230126", "230127", "230128", "230129", "230183", "230184");
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Town.of(7).writeTo(folder);
    }

    private final Folder town = new Folder(folder);

    @Test
    void the_same_seed_gives_the_same_bytes(@TempDir Path again) throws IOException {
        Town.of(7).writeTo(again);

        assertSameFiles(again, folder);
    }

    @Test
    void the_default_locale_and_zone_change_nothing(@TempDir Path again) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Town.of(7).writeTo(again);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertSameFiles(again, folder);
    }

    @Test
    void another_seed_gives_another_town(@TempDir Path other) throws IOException {
        Town.of(8).writeTo(other);

        assertThat(other.resolve("elders.csv")).isRegularFile();
        assertThat(Files.mismatch(other.resolve("elders.csv"), folder.resolve("elders.csv")))
                .isNotNegative();
    }

    @Test
    void the_delivered_folder_is_what_the_sample_seed_gives(@TempDir Path sample) throws IOException {
        Town.of(Town.SAMPLE_SEED).writeTo(sample);

        assertSameFiles(Path.of("folder"), sample);
    }

    @Test
    void there_are_as_many_people_and_records_as_a_town_has() {
        assertThat(town.rows("elders.csv")).hasSize(200);
        assertThat(town.rows("volunteers.csv")).hasSize(222);
        assertThat(town.rows("pairings.csv")).hasSize(208);
        assertThat(town.rows("service_records.csv")).hasSizeBetween(11_000, 12_500);
        assertThat(town.values("pairings.csv", "elder_id")).hasSize(191);
        assertThat(town.values("pairings.csv", "volunteer_id")).hasSizeBetween(195, 208);
    }

    @Test
    void everybody_belongs_to_a_unit_of_the_federation_and_every_part_of_the_plan_happens() {
        Set<String> units = town.values("units.csv", "unit_id");

        assertThat(units).hasSize(1 + 2 * DISTRICTS.size()).containsAll(town.column("memberships.csv", "unit_id"));
        assertThat(town.values("memberships.csv", "elder_id")).containsAll(town.column("elders.csv", "elder_id"));
        assertThat(town.values("memberships.csv", "volunteer_id"))
                .containsAll(town.column("volunteers.csv", "volunteer_id"));
        assertThat(town.values("teams.csv", "team_id")).containsAll(town.column("team_members.csv", "team_id"));
        assertThat(town.column("states.csv", "status")).containsExactly("DECEASED");
        assertThat(town.column("residences.csv", "elder_id")).isEqualTo(town.column("surveys.csv", "elder_id"));
        assertThat(town.values("pairings.csv", "end_reason")).contains("HANDOVER", "DECEASED");
        assertThat(town.column("proposals.csv", "step"))
                .containsExactly("PROPOSED", "VOLUNTEER_ACCEPTED", "ELDER_DECLINED", "PROPOSED");
        assertThat(town.column("referrals.csv", "step")).containsExactly("OPENED", "CLOSED", "OPENED");
        assertThat(town.column("credentials.csv", "kind")).contains("AWARD");
    }

    @Test
    void a_handover_takes_over_the_pairing_of_the_same_elder() {
        Map<String, String> elders = new HashMap<>();
        town.rows("pairings.csv").forEach(row -> elders.put(row.getField("pairing_id"), row.getField("elder_id")));

        assertThat(town.rows("pairings.csv"))
                .filteredOn(row -> !row.getField("follows").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(elders).containsEntry(row.getField("follows"), row.getField("elder_id")));
    }

    @Test
    void every_district_has_elders_and_volunteers() {
        assertThat(town.values("elders.csv", "district")).isEqualTo(DISTRICTS);
        assertThat(town.values("volunteers.csv", "district")).isEqualTo(DISTRICTS);
    }

    @Test
    void no_id_is_given_twice() {
        assertThat(town.column("elders.csv", "elder_id")).doesNotHaveDuplicates();
        assertThat(town.column("volunteers.csv", "volunteer_id")).doesNotHaveDuplicates();
        assertThat(town.column("pairings.csv", "pairing_id")).doesNotHaveDuplicates();
        assertThat(town.column("cards.csv", "pairing_id")).doesNotHaveDuplicates();
        assertThat(town.column("service_records.csv", "record_id")).doesNotHaveDuplicates();
    }

    @Test
    void every_row_refers_to_known_people_and_pairings() {
        Set<String> elders = town.values("elders.csv", "elder_id");
        Set<String> volunteers = town.values("volunteers.csv", "volunteer_id");
        Set<String> pairings = town.values("pairings.csv", "pairing_id");

        for (String file : List.of("relatives.csv", "pairings.csv", "service_records.csv")) {
            assertThat(elders).containsAll(town.column(file, "elder_id"));
        }
        for (String file : List.of("pairings.csv", "service_records.csv")) {
            assertThat(volunteers).containsAll(town.column(file, "volunteer_id"));
        }
        assertThat(volunteers).containsAll(town.values("service_records.csv", "stand_in_for"));
        for (String file : List.of("cards.csv", "knowledge.csv", "suspensions.csv")) {
            assertThat(pairings).containsAll(town.column(file, "pairing_id"));
        }
    }

    @Test
    void nobody_has_two_pairings_on_one_day() {
        for (String person : List.of("elder_id", "volunteer_id")) {
            Map<String, List<NamedCsvRecord>> byPerson =
                    town.rows("pairings.csv").stream().collect(Collectors.groupingBy(row -> row.getField(person)));
            byPerson.values().forEach(TownTest::assertApart);
        }
    }

    @Test
    void nobody_stands_in_for_herself() {
        assertThat(town.rows("service_records.csv"))
                .noneMatch(row -> row.getField("volunteer_id").equals(row.getField("stand_in_for")));
    }

    @Test
    void every_day_is_within_the_year() {
        assertThat(days("service_records.csv", "day")).allSatisfy(TownTest::assertWithinTheYear);
        assertThat(days("pairings.csv", "start")).allSatisfy(TownTest::assertWithinTheYear);
        assertThat(days("pairings.csv", "end")).allSatisfy(TownTest::assertWithinTheYear);
        assertThat(days("suspensions.csv", "first_day")).allSatisfy(TownTest::assertWithinTheYear);
        assertThat(days("suspensions.csv", "last_day")).allSatisfy(TownTest::assertWithinTheYear);
        assertThat(days("knowledge.csv", "confirmed_on")).allSatisfy(TownTest::assertWithinTheYear);
        for (String column : List.of("issued_on", "volunteer_copy_on", "elder_copy_on")) {
            assertThat(days("cards.csv", column)).allSatisfy(TownTest::assertWithinTheYear);
        }
    }

    @Test
    void nothing_is_recorded_before_its_day_or_after_the_year_or_voided_before_it_was_recorded() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        for (NamedCsvRecord row : town.rows("service_records.csv")) {
            if (!row.getField("recorded_at").isEmpty()) {
                Instant recorded = Instant.parse(row.getField("recorded_at"));
                assertThat(LocalDate.ofInstant(recorded, shanghai))
                        .isBetween(LocalDate.parse(row.getField("day")), LAST);
                if (!row.getField("voided_at").isEmpty()) {
                    Instant voided = Instant.parse(row.getField("voided_at"));
                    assertThat(voided).isAfter(recorded);
                    assertThat(LocalDate.ofInstant(voided, shanghai)).isBeforeOrEqualTo(LAST);
                }
            }
        }
    }

    @Test
    void identity_numbers_belong_to_nobody_and_agree_with_the_form() {
        for (NamedCsvRecord row : town.rows("elders.csv")) {
            String number = row.getField("id_number");
            if (!number.isEmpty()) {
                assertThat(number)
                        .startsWith("230199" + row.getField("birth_month").replace("-", ""));
                assertIdentityNumber(number, row.getField("sex"));
            }
        }
        for (NamedCsvRecord row : town.rows("volunteers.csv")) {
            if (!row.getField("id_number").isEmpty()) {
                assertIdentityNumber(row.getField("id_number"), row.getField("sex"));
            }
        }
        assertThat(town.values("elders.csv", "id_number")).hasSizeGreaterThan(120);
        assertThat(town.column("volunteers.csv", "id_number")).contains("");
    }

    @Test
    void telephones_belong_to_nobody_and_to_one_only() {
        List<String> phones = new ArrayList<>(town.column("elders.csv", "phone"));
        phones.addAll(town.column("relatives.csv", "phone"));
        phones.addAll(town.column("volunteers.csv", "mobile"));
        assertThat(phones).contains("").anyMatch(phone -> phone.startsWith("0451-"));
        phones.removeIf(String::isEmpty);

        assertThat(phones).allMatch(phone -> phone.matches("154\\d{8}|0451-20\\d{6}"));
        assertThat(phones).doesNotHaveDuplicates();
        assertThat(phones)
                .allSatisfy(phone ->
                        assertThatCode(() -> PhoneNumber.parse(phone, "0451")).doesNotThrowAnyException());
    }

    @Test
    void the_usual_human_gaps_are_there() {
        assertThat(town.values("service_records.csv", "outcome")).containsExactlyInAnyOrder("DONE", "ATTEMPTED");
        assertThat(town.values("service_records.csv", "channel"))
                .containsExactlyInAnyOrder("IN_PERSON", "PHONE", "VIDEO", "WECHAT");
        assertThat(town.values("service_records.csv", "voided_at")).hasSizeGreaterThan(50);
        assertThat(town.values("service_records.csv", "stand_in_for")).hasSizeGreaterThan(50);
        assertThat(town.column("cards.csv", "elder_copy_on")).contains("");
        assertThat(town.column("suspensions.csv", "last_day")).contains("");
        assertThat(town.values("service_records.csv", "note"))
                .anyMatch(note -> note.contains("\""))
                .noneMatch(note -> note.contains("@") || note.contains("{"));
    }

    private List<LocalDate> days(String file, String column) {
        return town.values(file, column).stream().map(LocalDate::parse).toList();
    }

    private static void assertWithinTheYear(LocalDate day) {
        assertThat(day).isBetween(FIRST, LAST);
    }

    private static void assertSameFiles(Path actual, Path expected) throws IOException {
        for (String file : Folder.FILES) {
            assertThat(actual.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
        }
        Set<String> names = new HashSet<>();
        try (var paths = Files.list(actual)) {
            paths.forEach(path -> names.add(path.getFileName().toString()));
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(Folder.FILES);
    }

    private static void assertApart(List<NamedCsvRecord> pairings) {
        List<NamedCsvRecord> inOrder = new ArrayList<>(pairings);
        inOrder.sort(Comparator.comparing((NamedCsvRecord row) -> row.getField("start")));
        for (int i = 1; i < inOrder.size(); i++) {
            String end = inOrder.get(i - 1).getField("end");
            assertThat(end).isNotEmpty().isLessThan(inOrder.get(i).getField("start"));
        }
    }

    /** The weights and check characters as GB 11643 prints them. */
    private static void assertIdentityNumber(String number, String sex) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(number.charAt(i), 10);
        }
        assertThat(ResidentId.check(number, FIRST)).as(number).isEmpty();
        assertThat(number).hasSize(18).startsWith("230199");
        assertThat(number.charAt(17)).as(number).isEqualTo("10X98765432".charAt(sum % 11));
        assertThat(Character.digit(number.charAt(16), 10) % 2 == 0 ? "F" : "M")
                .as(number)
                .isEqualTo(sex);
    }
}
