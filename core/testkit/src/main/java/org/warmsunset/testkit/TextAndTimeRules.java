package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;

/** Whatever can be written down comes back as it was written. */
abstract class TextAndTimeRules extends Rules {
    private static final int PROGRAMMES = 10;
    private static final int LONG_TEXT = 20_000;

    /** Another empty store, closed by the test. */
    abstract ProgrammeStore another();

    @Test
    void required_X1_texts_of_all_scripts_come_back_as_they_were_written() {
        List<Elder> elders = new ArrayList<>();
        for (String text : HardCases.NAMES) {
            elders.add(Samples.elder("N" + elders.size()).withName(text).withRemarks(text));
        }
        for (String text : HardCases.NOTES) {
            elders.add(Samples.elder("T" + (char) ('a' + elders.size())).withRemarks(text));
        }

        write(session -> session.elders().insert(elders));

        assertThat(list(session -> all(session.elders()))).containsExactlyElementsOf(elders);
    }

    @Test
    void required_X2_a_long_text_comes_back_whole() {
        Elder elder = Samples.elder("E1").withRemarks("𠮷田".repeat(LONG_TEXT));

        write(session -> session.elders().insert(elder));

        assertThat(elder("E1")).contains(new Versioned<>(elder, 1));
    }

    @Test
    void required_X3_an_empty_text_is_not_an_absent_one() {
        Elder empty = Samples.elder("E1").withRemarks("").withHealth("");
        Elder absent = Samples.elder("E2");

        write(session -> session.elders().insert(List.of(empty, absent)));

        assertThat(list(session -> all(session.elders()))).containsExactly(empty, absent);
    }

    @Test
    void required_X4_a_phone_number_comes_back_as_it_was_typed() {
        Elder typed = Samples.elder("E1").withPhone(PhoneNumber.parse("+86 139 0000 0002", "0451"));
        Elder local = Samples.elder("E2").withPhone(PhoneNumber.parse("２34 5678转8", "0452"));

        write(session -> session.elders().insert(List.of(typed, local)));

        assertThat(list(session -> all(session.elders()))).containsExactly(typed, local);
        assertThat(list(session -> all(session.elders())))
                .extracting(elder -> elder.phone().orElseThrow().asTyped())
                .containsExactly("+86 139 0000 0002", "２34 5678转8");
    }

    @Test
    void required_X5_lists_keep_their_order_and_their_repeats() {
        Relative daughter = Relative.builder().relation("女儿").name("王芳").build();
        Relative son = Relative.builder().relation("儿子").name("王强").build();
        Elder elder = Samples.elder("E1")
                .withRelatives(son, daughter, son)
                .withNeeds(NeedCategory.LEGAL_AID, NeedCategory.DAILY_LIVING);
        Volunteer volunteer =
                Samples.volunteer("V1").withSpecialities("剪纸", "京剧", "剪纸").withServices(Send.LAW, Send.WARMTH);

        write(session -> {
            session.elders().insert(elder);
            session.volunteers().insert(volunteer);
        });

        assertThat(list(session -> all(session.elders()))).containsExactly(elder);
        assertThat(list(session -> all(session.volunteers()))).containsExactly(volunteer);
    }

    @Test
    void required_X6_instants_come_back_to_the_millisecond() {
        storePeople();
        List<ServiceRecord> records = new ArrayList<>();
        for (String instant : List.of(
                "1969-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "2026-10-27T04:00:00.1Z",
                "2026-10-27T04:00:00.123Z",
                "9999-12-31T23:59:59.999Z")) {
            records.add(Samples.chat("R" + records.size(), Samples.DAY)
                    .withRecordedAt(Instant.parse(instant))
                    .withVoidedAt(Instant.parse(instant)));
        }

        write(session -> session.careLog().append(records));

        assertThat(allRecords()).containsExactlyElementsOf(records);
    }

    @Test
    void required_X7_days_come_back_as_they_were() {
        storePeople();
        Elder elder = Samples.elder("E5").withBirthMonth(YearMonth.of(1919, 2)).withSurveyedOn(day("2024-02-29"));
        Pairing pairing =
                Samples.pairing("P1", "E5", "V1").withStart(day("1900-01-01")).withEnd(Optional.of(day("9999-12-31")));
        List<ServiceRecord> records = List.of(
                Samples.chat("R1", day("1949-10-01")),
                Samples.chat("R2", day("1969-12-31")),
                Samples.chat("R3", day("2024-02-29")),
                Samples.chat("R4", day("2100-12-31")));

        write(session -> {
            session.elders().insert(elder);
            session.pairings().insert(pairing);
            session.careLog().append(records);
        });

        assertThat(elder("E5")).contains(new Versioned<>(elder, 1));
        assertThat(list(session -> all(session.pairings()))).containsExactly(pairing);
        assertThat(allRecords()).containsExactlyElementsOf(records);
    }

    @Test
    void required_X8_the_host_s_zone_and_locale_shift_no_day_no_instant_and_no_order() {
        storePeople();
        ServiceRecord record =
                Samples.chat("I1", Samples.DAY).withRecordedAt(Instant.parse("2026-03-08T10:30:00.123Z"));
        LocalDate skipped = day("2026-03-29");
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            append(record, Samples.chat("i1", skipped));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(allRecords()).containsExactly(Samples.chat("i1", skipped), record);
            assertThat(records("I1", "i1")).containsExactly(record, Samples.chat("i1", skipped));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void required_X9_ids_are_ordered_by_their_ascii_codes() {
        List<String> ordered = List.of(
                "-", ".", "0", "10", "9", "A", "B", "E", "E-1", "E.1", "E1", "EA", "E_1", "Ea", "Z", "_", "a", "b",
                "z");
        List<Elder> elders = ordered.stream().map(Samples::elder).toList();
        List<Elder> reversed = new ArrayList<>(elders);
        Collections.reverse(reversed);

        write(session -> session.elders().insert(reversed));

        assertThat(list(session -> all(session.elders()))).containsExactlyElementsOf(elders);
        assertThat(list(session -> paged(session.elders(), ElderKind.ELDER, 2))).containsExactlyElementsOf(elders);
        assertThat(caseFiles()).extracting(file -> file.elder().value()).containsExactlyElementsOf(ordered);
    }

    @Test
    void required_X10_ids_that_differ_in_case_only_are_two() {
        write(session -> session.elders().insert(List.of(Samples.elder("Ei"), Samples.elder("EI"))));

        assertThat(elder("Ei")).contains(new Versioned<>(Samples.elder("Ei"), 1));
        assertThat(elder("EI")).contains(new Versioned<>(Samples.elder("EI"), 1));
        assertThat(elder("eI")).isEmpty();
    }

    @Test
    void required_X11_an_id_may_have_64_characters() {
        Elder one = Samples.elder("x".repeat(63) + "1");
        Elder two = Samples.elder("x".repeat(63) + "2");

        write(session -> session.elders().insert(List.of(one, two)));

        assertThat(elder("x".repeat(63) + "2")).contains(new Versioned<>(two, 1));
        assertThat(list(session -> all(session.elders()))).containsExactly(one, two);
    }

    @Test
    void required_X12_random_programmes_come_back_as_they_were() {
        Seeds.check(PROGRAMMES, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed);
            try (ProgrammeStore store = another()) {
                programme.storeIn(store);

                assertThat(store.<List<Elder>>read(session -> all(session.elders())))
                        .containsExactlyInAnyOrderElementsOf(programme.elders());
                assertThat(store.<List<Volunteer>>read(session -> all(session.volunteers())))
                        .containsExactlyInAnyOrderElementsOf(programme.volunteers());
                assertThat(store.<List<Pairing>>read(session -> all(session.pairings())))
                        .containsExactlyInAnyOrderElementsOf(programme.pairings());
                assertThat(store.<List<ServiceRecord>>read(session -> session.careLog()
                                .find(programme.records().stream()
                                        .map(ServiceRecord::id)
                                        .toList())))
                        .containsExactlyInAnyOrderElementsOf(programme.records());
            }
        });
    }

    @Test
    void required_X13_every_character_but_the_null_comes_back() {
        StringBuilder all = new StringBuilder();
        for (int character = 1; character <= Character.MAX_CODE_POINT; character += character < 0xFFFF ? 1 : 0x101) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                all.appendCodePoint(character);
            }
        }
        Elder elder = Samples.elder("E1").withRemarks(all.toString());

        write(session -> session.elders().insert(elder));

        assertThat(elder("E1")).contains(new Versioned<>(elder, 1));
    }
}
