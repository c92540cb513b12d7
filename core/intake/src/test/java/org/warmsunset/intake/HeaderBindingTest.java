package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Attached;
import org.warmsunset.people.Relative;

class HeaderBindingTest {
    private static final String RELATIVES = "elder_id, relation, name, workplace_or_residence, phone";

    private static HeaderBinding<Attached<ElderId, Relative>> bind(String... names) {
        return HeaderBinding.of(DraftType.RELATIVES, new Row(1, List.of(names)));
    }

    private static Problem problem(String code, String column) {
        return Problem.builder()
                .file("relatives.csv")
                .line(1)
                .column(column)
                .code(code)
                .putAllDetails(Map.of("value", column, "allowed", RELATIVES))
                .build();
    }

    @Test
    void columns_may_stand_in_any_order_with_blanks_around_their_names() {
        HeaderBinding<Attached<ElderId, Relative>> binding =
                bind("phone", " name ", "workplace_or_residence", "relation", "elder_id");

        assertThat(binding.problems()).isEmpty();
        Draft<?> draft = binding.draft(new Row(5, List.of("84694904", "李　梅", "", "女儿", "E1")));
        assertThat(draft.line()).isEqualTo(5);
        assertThat(draft.cells()).containsExactly("E1", "女儿", "李　梅", null, "84694904");
    }

    @Test
    void columns_that_are_not_required_may_be_left_out() {
        HeaderBinding<Attached<ElderId, Relative>> binding = bind("elder_id", "relation", "name");

        assertThat(binding.problems()).isEmpty();
        assertThat(binding.draft(new Row(2, List.of("E1", "女儿", "李梅"))).cells())
                .containsExactly("E1", "女儿", "李梅", null, null);
    }

    @Test
    void a_cell_of_blanks_is_an_empty_one() {
        HeaderBinding<Attached<ElderId, Relative>> binding = bind("elder_id", "relation", "name");

        assertThat(binding.draft(new Row(2, List.of(" ", "　", "\t"))).cells())
                .containsExactly(null, null, null, null, null);
    }

    @Test
    void unknown_repeated_and_missing_columns_are_all_told() {
        assertThat(bind("elder_id", "Relative", "Elder Id", "", "phone").problems())
                .containsExactly(
                        problem("unknown-column", "Relative"),
                        problem("repeated-column", "Elder Id"),
                        problem("missing-column", "relation"),
                        problem("missing-column", "name"));
    }

    @Test
    void a_row_has_as_many_cells_as_the_header() {
        HeaderBinding<Attached<ElderId, Relative>> binding = bind("elder_id", "relation", "name");

        assertThat(binding.problemOf(new Row(9, List.of("E1", "女儿", "李梅")))).isEmpty();
        assertThat(binding.problemOf(new Row(9, List.of("E1", "女儿")))).contains(miscounted("2"));
        assertThat(binding.problemOf(new Row(9, List.of("E1", "女儿", "李梅", "")))).isEmpty();
        assertThat(binding.problemOf(new Row(9, List.of("E1", "女儿", "李梅", "厂"))))
                .contains(miscounted("4"));
        assertThat(binding.problemOf(new Row(9, List.of("")))).contains(miscounted("1"));
    }

    private static Problem miscounted(String cells) {
        return Problem.builder()
                .file("relatives.csv")
                .line(9)
                .code("cell-count")
                .putAllDetails(Map.of("value", cells, "expected", "3"))
                .build();
    }

    @Test
    void cells_that_a_short_row_lacks_are_empty() {
        assertThat(bind("elder_id", "relation", "name")
                        .draft(new Row(2, List.of("E1")))
                        .cells())
                .containsExactly("E1", null, null, null, null);
    }

    @Test
    void the_columns_of_all_files_are_those_of_the_exchange_format() {
        assertThat(DraftType.all().stream().map(type -> type + ": " + String.join(" ", type.columns())))
                .containsExactly(
                        "elders.csv: elder_id name sex birth_month ethnicity district address phone id_number health"
                                + " medication mental_state support_by_children living hobbies needs surveyed_on"
                                + " surveyed_by remarks other_document",
                        "relatives.csv: elder_id relation name workplace_or_residence phone",
                        "volunteers.csv: volunteer_id name sex mobile id_number district services specialities team"
                                + " channel recruited_on other_document",
                        "pairings.csv: pairing_id elder_id volunteer_id start end end_reason follows voided_at",
                        "cards.csv: pairing_id services issued_on volunteer_copy_on elder_copy_on",
                        "knowledge.csv: pairing_id fact confirmed_on",
                        "suspensions.csv: pairing_id first_day last_day reason",
                        "service_records.csv: record_id elder_id volunteer_id stand_in_for day kinds send minutes channel"
                                + " outcome event_id recorded_at voided_at note start_time",
                        "units.csv: unit_id name parent kind district",
                        "teams.csv: team_id name speciality unit_id",
                        "surveys.csv: entry_id elder_id filled_on filled_by health mental_state support_by_children living"
                                + " hobbies needs medication remarks recorded_at voided_at",
                        "states.csv: entry_id elder_id from status tier recorded_at voided_at",
                        "incidents.csv: entry_id elder_id day kind note recorded_at voided_at",
                        "consents.csv: entry_id elder_id purpose on answer given_by wording recorded_at voided_at",
                        "residences.csv: entry_id elder_id from district address recorded_at voided_at",
                        "memberships.csv: entry_id elder_id volunteer_id unit_id from recorded_at voided_at",
                        "contact_changes.csv: entry_id elder_id volunteer_id on what recorded_at voided_at",
                        "proposals.csv: entry_id elder_id volunteer_id on step note recorded_at voided_at",
                        "referrals.csv: entry_id elder_id referral at step contact outcome note recorded_at voided_at",
                        "team_members.csv: entry_id team_id volunteer_id on step recorded_at voided_at",
                        "traits.csv: entry_id elder_id volunteer_id trait value from recorded_at voided_at",
                        "wishes.csv: entry_id elder_id volunteer_id trait value must from recorded_at voided_at",
                        "credentials.csv: entry_id volunteer_id team_id kind title on until note recorded_at voided_at",
                        "opening_hours.csv: entry_id volunteer_id on minutes source recorded_at voided_at",
                        "hour_corrections.csv: entry_id volunteer_id on minutes reason recorded_at voided_at",
                        "certificates.csv: entry_id volunteer_id on from until minutes name document content issuer in_charge"
                                + " handler contact note recorded_at voided_at",
                        "certificate_steps.csv: entry_id volunteer_id certificate on step by note recorded_at voided_at",
                        "merges.csv: entry_id elder_id volunteer_id into on recorded_at voided_at",
                        "watermarks.csv: district complete_until");
    }
}
