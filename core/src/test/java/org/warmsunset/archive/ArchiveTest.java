package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;

class ArchiveTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final ElderId E1 = ElderId.of("E1");
    private static final VolunteerId V1 = VolunteerId.of("V1");

    private static Entry.Builder of(Sort sort, String id, LocalDate day) {
        return Entry.builder(sort).id(EntryId.of(id)).day(day);
    }

    private static Entry.Builder hers(Sort sort, String id, LocalDate day) {
        return of(sort, id, day).elder(E1);
    }

    @Test
    void the_last_entry_that_is_not_later_than_the_day_is_in_force() {
        Archive archive = Archive.of(List.of(
                hers(States.SORT, "N3", DAY.plusDays(5))
                        .put(States.STATUS, Status.PRESENT)
                        .build(),
                hers(States.SORT, "N1", DAY).put(States.STATUS, Status.AWAY).build()));

        assertThat(archive.status(DAY.minusDays(1))).isEmpty();
        assertThat(archive.status(DAY)).contains(Status.AWAY);
        assertThat(archive.status(DAY.plusDays(4))).contains(Status.AWAY);
        assertThat(archive.status(DAY.plusDays(5))).contains(Status.PRESENT);
    }

    @Test
    void of_two_of_one_day_the_one_with_the_greater_id_is_in_force() {
        Archive archive = Archive.of(List.of(
                hers(States.SORT, "N9", DAY).put(States.STATUS, Status.AWAY).build(),
                hers(States.SORT, "N10", DAY)
                        .put(States.STATUS, Status.DECEASED)
                        .build()));

        assertThat(archive.status(DAY)).contains(Status.AWAY);
    }

    @Test
    void status_and_tier_are_in_force_apart() {
        Archive archive = Archive.of(List.of(
                hers(States.SORT, "N1", DAY)
                        .put(States.STATUS, Status.AWAY)
                        .put(States.TIER, "KEY")
                        .build(),
                hers(States.SORT, "N2", DAY.plusDays(1))
                        .put(States.TIER, "HIGH")
                        .build()));

        assertThat(archive.status(DAY.plusDays(1))).contains(Status.AWAY);
        assertThat(archive.tier(DAY)).contains("KEY");
        assertThat(archive.tier(DAY.plusDays(1))).contains("HIGH");
    }

    @Test
    void each_purpose_of_a_consent_each_team_and_each_trait_is_in_force_apart() {
        TeamId t1 = TeamId.of("T1");
        Archive archive = Archive.of(List.of(
                hers(Consents.SORT, "N1", DAY)
                        .put(Consents.PURPOSE, Consents.Purpose.SERVICE)
                        .put(Consents.ANSWER, Consents.Answer.GIVEN)
                        .build(),
                hers(Consents.SORT, "N2", DAY)
                        .put(Consents.PURPOSE, Consents.Purpose.HEALTH)
                        .put(Consents.ANSWER, Consents.Answer.WITHDRAWN)
                        .build(),
                of(TeamSteps.SORT, "N3", DAY)
                        .team(t1)
                        .volunteer(V1)
                        .put(TeamSteps.STEP, TeamSteps.Step.JOINED)
                        .build(),
                of(TeamSteps.SORT, "N4", DAY)
                        .team(TeamId.of("T2"))
                        .volunteer(V1)
                        .put(TeamSteps.STEP, TeamSteps.Step.LEFT)
                        .build(),
                hers(Traits.SORT, "N5", DAY)
                        .put(Traits.TRAIT, "PETS")
                        .put(Traits.VALUE, "YES")
                        .build(),
                hers(Traits.SORT, "N6", DAY.plusDays(1))
                        .put(Traits.TRAIT, "SMOKES")
                        .put(Traits.VALUE, "NO")
                        .build()));

        assertThat(archive.consent(Consents.Purpose.SERVICE, DAY)).contains(Consents.Answer.GIVEN);
        assertThat(archive.consent(Consents.Purpose.HEALTH, DAY)).contains(Consents.Answer.WITHDRAWN);
        assertThat(archive.consent(Consents.Purpose.CARD, DAY)).isEmpty();
        assertThat(archive.isIn(t1, DAY)).isTrue();
        assertThat(archive.isIn(t1, DAY.minusDays(1))).isFalse();
        assertThat(archive.isIn(TeamId.of("T2"), DAY)).isFalse();
        assertThat(archive.trait("PETS", DAY.plusDays(1))).contains("YES");
        assertThat(archive.trait("SMOKES", DAY)).isEmpty();
    }

    @Test
    void an_empty_wish_takes_the_wish_back() {
        Entry wish = hers(Wishes.SORT, "N1", DAY)
                .put(Wishes.TRAIT, "SMOKES")
                .put(Wishes.VALUE, "NO")
                .build();
        Archive archive = Archive.of(List.of(
                wish,
                hers(Wishes.SORT, "N2", DAY.plusDays(3))
                        .put(Wishes.TRAIT, "SMOKES")
                        .build()));

        assertThat(archive.wish("SMOKES", DAY.plusDays(2))).contains(wish);
        assertThat(archive.wish("SMOKES", DAY.plusDays(3))).isEmpty();
    }

    @Test
    void she_belongs_to_the_unit_of_the_last_membership() {
        Archive archive = Archive.of(
                List.of(hers(Memberships.SORT, "N1", DAY).unit(UnitId.of("U1")).build()));

        assertThat(archive.unit(DAY)).contains(UnitId.of("U1"));
        assertThat(archive.unit(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void her_picture_is_that_of_the_survey_in_force_as_a_whole_and_of_her_form_before_the_first() {
        Elder elder = Elder.builder()
                .id(E1)
                .name("王桂兰")
                .district(DistrictCode.parse("230102"))
                .health("高血压")
                .hobbies("京剧")
                .medication("降压药")
                .living(LivingArrangement.ALONE)
                .addNeeds(NeedCategory.LEGAL_AID)
                .build();
        Archive archive = Archive.of(List.of(hers(Surveys.SORT, "N1", DAY)
                .put(Surveys.HEALTH, "无")
                .put(Surveys.LIVING, Reply.of(LivingArrangement.OTHER))
                .build()));

        assertThat(archive.picture(elder, DAY.minusDays(1)))
                .isEqualTo(Picture.builder()
                        .health("高血压")
                        .hobbies("京剧")
                        .medication("降压药")
                        .living(LivingArrangement.ALONE)
                        .addNeeds(NeedCategory.LEGAL_AID)
                        .build());
        assertThat(archive.picture(elder, DAY))
                .isEqualTo(Picture.builder()
                        .health("无")
                        .living(LivingArrangement.OTHER)
                        .build());
    }

    @Test
    void blank_not_known_and_none_are_three_answers() {
        assertThat(Answer.of(Optional.empty())).isEqualTo(Answer.NOT_ASKED);
        assertThat(Answer.of(Optional.of(" "))).isEqualTo(Answer.NOT_ASKED);
        assertThat(Answer.of(Optional.of("不详"))).isEqualTo(Answer.NOT_KNOWN);
        assertThat(Answer.of(Optional.of("无 "))).isEqualTo(Answer.NONE);
        assertThat(Answer.of(Optional.of("无力"))).isEqualTo(Answer.TOLD);
    }

    @Test
    void an_entry_that_lacks_what_its_sort_asks_for_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hers(States.SORT, "N1", DAY).build())
                .withMessage("state entry N1 needs status or tier");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        of(States.SORT, "N1", DAY).put(States.TIER, "HIGH").build())
                .withMessage("state entry N1 has no elder_id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hers(Memberships.SORT, "N1", DAY)
                        .volunteer(V1)
                        .unit(UnitId.of("U1"))
                        .build())
                .withMessage("membership entry N1 needs elder_id or volunteer_id, not both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hers(Incidents.SORT, "N1", DAY).build())
                .withMessage("incident entry N1 has no kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hers(Incidents.SORT, "N1", DAY)
                        .put(Incidents.KIND, "FALL")
                        .put(States.TIER, "HIGH")
                        .build())
                .withMessage("incident entry N1 has [tier]");
    }

    @Test
    void a_referral_is_of_the_day_of_its_instant_by_greenwich() {
        Entry entry = Referrals.SORT.shape().build(new org.warmsunset.kind.Shape.Cells<Entry>() {
            @Override
            public <T> @org.jspecify.annotations.Nullable T of(org.warmsunset.kind.Field<Entry, T> field) {
                return switch (field.name()) {
                    case "entry_id" -> field.form().ofKept("N1");
                    case "elder_id" -> field.form().ofKept("E1");
                    case "referral" -> field.form().ofKept("R1");
                    case "at" ->
                        field.form().read("2026-03-10T23:30:00Z", new org.warmsunset.kind.Reading("0451", DAY));
                    case "step" -> field.form().ofKept("OPENED");
                    default -> null;
                };
            }
        });

        assertThat(entry.day()).isEqualTo(DAY);
        assertThat(entry.get(Referrals.AT)).contains(Instant.parse("2026-03-10T23:30:00Z"));
    }

    @Test
    void an_erased_entry_keeps_days_and_codes() {
        Entry fall = hers(Incidents.SORT, "N1", DAY)
                .put(Incidents.KIND, "FALL")
                .put(Incidents.NOTED, "浴室")
                .build();

        assertThat(EntryKind.ENTRY.erased(fall))
                .isEqualTo(hers(Incidents.SORT, "N1", DAY)
                        .put(Incidents.KIND, "FALL")
                        .build());
    }

    @Test
    void an_entry_prints_no_content() {
        assertThat(hers(Incidents.SORT, "N1", DAY)
                        .put(Incidents.KIND, "FALL")
                        .put(Incidents.NOTED, "浴室")
                        .build()
                        .toString())
                .doesNotContain("浴室", "FALL");
    }

    @Test
    void a_stored_entry_may_only_be_voided() {
        Entry fall = hers(Incidents.SORT, "N1", DAY).put(Incidents.KIND, "FALL").build();
        Entry voided = fall.withVoidedAt(Instant.EPOCH);

        assertThat(voided.isChangeOf(fall)).isTrue();
        assertThat(fall.isChangeOf(voided)).isFalse();
        assertThat(voided.withVoidedAt(Instant.EPOCH.plusSeconds(1)).isChangeOf(voided))
                .isFalse();
        assertThat(voided.withDay(DAY.plusDays(1)).isChangeOf(fall)).isFalse();
    }

    @Test
    void all_traits_and_wishes_in_force_are_given() {
        Archive archive = Archive.of(List.of(
                trait("N1", DAY, "SMOKES", "NO"),
                trait("N2", DAY, "DIALECT", "山东话"),
                trait("N3", DAY.plusDays(1), "SMOKES", "YES"),
                wish("N4", DAY, "SEX").put(Wishes.VALUE, "F").build(),
                wish("N5", DAY, "PETS").put(Wishes.VALUE, "NO").build(),
                wish("N6", DAY.plusDays(1), "PETS").build()));

        assertThat(archive.traits(DAY.minusDays(1))).isEmpty();
        assertThat(archive.traits(DAY)).containsExactly(Map.entry("DIALECT", "山东话"), Map.entry("SMOKES", "NO"));
        assertThat(archive.traits(DAY.plusDays(1))).containsEntry("SMOKES", "YES");
        assertThat(archive.wishes(DAY).stream().map(Entry::id)).containsExactly(EntryId.of("N5"), EntryId.of("N4"));
        assertThat(archive.wishes(DAY.plusDays(1)).stream().map(Entry::id)).containsExactly(EntryId.of("N4"));
    }

    private static Entry trait(String id, LocalDate day, String trait, String value) {
        return hers(Traits.SORT, id, day)
                .put(Traits.TRAIT, trait)
                .put(Traits.VALUE, value)
                .build();
    }

    private static Entry.Builder wish(String id, LocalDate day, String trait) {
        return hers(Wishes.SORT, id, day).put(Wishes.TRAIT, trait);
    }
}
