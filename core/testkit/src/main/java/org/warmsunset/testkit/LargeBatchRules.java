package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.RefusedException.Reason;

/** Batches that no engine takes in one piece. */
abstract class LargeBatchRules extends Rules {
    private static final int MANY = 3_001;
    private static final int MORE_THAN_ANY_ENGINE_BINDS = 70_000;

    @BeforeEach
    void people() {
        storePeople();
    }

    @Test
    void required_B1_thousands_of_values_are_inserted_at_once() {
        List<Elder> elders = many(i -> Samples.elder(id("F", i)));

        write(session -> session.elders().insert(elders));

        assertThat(list(session -> all(session.elders())))
                .startsWith(Samples.elder("E1"), Samples.elder("E2"))
                .endsWith(elders.toArray(Elder[]::new))
                .hasSize(MANY + 2);
    }

    @Test
    void required_B2_thousands_of_records_are_appended_at_once_with_their_days() {
        List<ServiceRecord> records = many(LargeBatchRules::record);

        write(session -> session.careLog().append(records));

        assertThat(list(session -> session.careLog().find(recordIds(records)))).containsExactlyElementsOf(records);
        assertThat(caseFile("E1").care()).isEqualTo(CareDays.of(ElderId.of("E1"), records, KnownAt.now()));
    }

    @Test
    void required_B3_a_large_batch_that_holds_a_value_twice_is_refused_wherever_it_stands() {
        for (int second : new int[] {1, 1000, 1024, MANY - 1}) {
            List<ServiceRecord> records = new ArrayList<>(many(LargeBatchRules::record));
            records.set(second, record(0));
            refusal(
                    Reason.ALREADY_STORED,
                    id("R", 0),
                    session -> session.careLog().append(records));

            List<Elder> elders = new ArrayList<>(many(i -> Samples.elder(id("F", i))));
            elders.set(second, Samples.elder(id("F", 0)));
            refusal(
                    Reason.ALREADY_STORED,
                    id("F", 0),
                    session -> session.elders().insert(elders));
        }

        assertThat(allRecords()).isEmpty();
        assertThat(list(session -> all(session.elders()))).hasSize(2);
    }

    @Test
    void required_B4_a_large_batch_whose_last_id_is_stored_is_refused() {
        List<ServiceRecord> records = many(LargeBatchRules::record);
        append(records.get(MANY - 1));
        List<Elder> elders = new ArrayList<>(many(i -> Samples.elder(id("F", i))));
        elders.add(Samples.elder("E1"));

        refusal(
                Reason.ALREADY_STORED,
                id("R", MANY - 1),
                session -> session.careLog().append(records));
        refusal(Reason.ALREADY_STORED, "E1", session -> session.elders().insert(elders));

        assertThat(allRecords()).hasSize(1);
        assertThat(list(session -> all(session.elders()))).hasSize(2);
    }

    @Test
    void required_B5_a_large_batch_whose_last_value_names_an_unknown_one_is_refused() {
        List<ServiceRecord> records = new ArrayList<>(many(LargeBatchRules::record));
        records.set(MANY - 1, record(MANY - 1).withVolunteer(VolunteerId.of("V9")));

        refusal(
                Reason.UNKNOWN_REFERENCE,
                id("R", MANY - 1),
                session -> session.careLog().append(records));

        assertThat(allRecords()).isEmpty();
        assertThat(caseFile("E1").care()).isEqualTo(CareDays.of(Map.of()));
    }

    @Test
    void required_B6_records_are_found_by_tens_of_thousands_of_ids_at_once() {
        append(record(0), record(MANY));
        List<RecordId> ids = Stream.concat(
                        IntStream.range(1, MORE_THAN_ANY_ENGINE_BINDS).mapToObj(i -> RecordId.of("Q" + i)),
                        Stream.of(RecordId.of(id("R", MANY)), RecordId.of(id("R", 0))))
                .toList();

        assertThat(list(session -> session.careLog().find(ids))).containsExactly(record(0), record(MANY));
    }

    private static <T> List<T> many(IntFunction<T> value) {
        return IntStream.range(0, MANY).mapToObj(value).toList();
    }

    /** An id that is ordered as its number is. */
    private static String id(String letter, int number) {
        return String.format(Locale.ROOT, "%s%05d", letter, number);
    }

    private static ServiceRecord record(int number) {
        return Samples.record(
                id("R", number), "E1", "V" + (1 + number % 3), Samples.DAY.minusDays(number % 800), ServiceKind.CHAT);
    }

    private static List<RecordId> recordIds(List<ServiceRecord> records) {
        return records.stream().map(ServiceRecord::id).toList();
    }
}
