package org.warmsunset.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.recognition.Certificate.Refusal;

class CertificateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final EntryId NUMBER = EntryId.of("2026-V1-1");
    private static final Entry DRAWN_UP = Entry.builder(Certificates.SORT)
            .id(NUMBER)
            .volunteer(VolunteerId.of("V1"))
            .day(DAY)
            .put(Certificates.FROM, LocalDate.of(2025, 1, 1))
            .put(Certificates.UNTIL, LocalDate.of(2025, 12, 31))
            .put(Certificates.MINUTES, 6000)
            .put(Certificates.NAMED, "赵敏")
            .put(Certificates.CONTENT, "聊天 100")
            .put(Certificates.ISSUER, "道里区妇联")
            .put(Certificates.IN_CHARGE, "周洁")
            .put(Certificates.HANDLER, "李娜")
            .put(Certificates.CONTACT, "办公室")
            .build();

    private static Entry step(Step step, LocalDate day, String by) {
        return Entry.builder(CertificateSteps.SORT)
                .id(EntryId.of("S-" + step + "-" + day))
                .volunteer(VolunteerId.of("V1"))
                .day(day)
                .put(CertificateSteps.CERTIFICATE, NUMBER)
                .put(CertificateSteps.STEP, step)
                .put(CertificateSteps.BY, by)
                .build();
    }

    private static Entry step(Step step, LocalDate day) {
        return step(step, day, "周洁");
    }

    private static final Entry APPROVED = step(Step.APPROVED, DAY);
    private static final Entry PUBLISHED = step(Step.PUBLISHED, DAY.plusDays(1));
    private static final Entry ISSUED = step(Step.ISSUED, DAY.plusDays(8));
    private static final Entry REVOKED = step(Step.REVOKED, DAY.plusDays(9));

    private static Certificate certificate(Entry... steps) {
        return Certificate.of(DRAWN_UP, List.of(steps), LATER);
    }

    @Test
    void a_certificate_is_approved_shown_issued_and_may_be_revoked() {
        List<Entry> steps = new ArrayList<>(List.of(APPROVED, PUBLISHED, ISSUED, REVOKED));
        Collections.reverse(steps);

        assertThat(certificate().step()).isEmpty();
        assertThat(certificate(APPROVED).step()).contains(Step.APPROVED);
        assertThat(certificate(APPROVED, PUBLISHED).step()).contains(Step.PUBLISHED);
        assertThat(certificate(APPROVED, PUBLISHED, ISSUED).step()).contains(Step.ISSUED);
        Certificate revoked = Certificate.of(DRAWN_UP, steps, LATER);
        assertThat(revoked.step()).contains(Step.REVOKED);
        assertThat(revoked.on(Step.ISSUED)).contains(DAY.plusDays(8));
        assertThat(revoked.entries()).containsExactly(DRAWN_UP, APPROVED, PUBLISHED, ISSUED, REVOKED);
        assertThat(Certificate.of(DRAWN_UP, steps, DAY.plusDays(7)).step()).contains(Step.PUBLISHED);
        assertThat(Certificate.of(DRAWN_UP, steps, DAY.plusDays(8)).step()).contains(Step.ISSUED);
    }

    @Test
    void tells_which_steps_may_come_next() {
        assertThat(certificate().next()).containsExactly(Step.APPROVED, Step.REVOKED);
        assertThat(certificate(APPROVED).next()).containsExactly(Step.PUBLISHED, Step.REVOKED);
        assertThat(certificate(APPROVED, PUBLISHED, ISSUED).next()).containsExactly(Step.REVOKED);
        assertThat(certificate(REVOKED).next()).isEmpty();
    }

    @Test
    void steps_are_taken_in_their_order_and_once() {
        assertThat(certificate().refuses(PUBLISHED)).contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate().refuses(ISSUED)).contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate(APPROVED).refuses(ISSUED)).contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate(APPROVED).refuses(step(Step.APPROVED, DAY.plusDays(1))))
                .contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate(APPROVED, PUBLISHED).refuses(step(Step.PUBLISHED, LATER)))
                .contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate(REVOKED).refuses(step(Step.REVOKED, LATER))).contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate(REVOKED).refuses(step(Step.APPROVED, LATER))).contains(Refusal.OUT_OF_ORDER);
        assertThat(certificate().refuses(REVOKED)).isEmpty();
        assertThat(certificate(APPROVED).refuses(PUBLISHED)).isEmpty();
    }

    @Test
    void whoever_drew_it_up_does_not_approve_it() {
        assertThat(certificate().refuses(step(Step.APPROVED, DAY, "李娜"))).contains(Refusal.SAME_PERSON);
        assertThat(certificate().refuses(step(Step.REVOKED, DAY, "李娜"))).isEmpty();
        assertThat(certificate(APPROVED).refuses(step(Step.PUBLISHED, DAY, "李娜")))
                .isEmpty();
    }

    @Test
    void it_is_shown_for_seven_days_before_it_is_issued() {
        Certificate shown = certificate(APPROVED, PUBLISHED);

        assertThat(shown.refuses(step(Step.ISSUED, DAY.plusDays(7)))).contains(Refusal.TOO_SOON);
        assertThat(shown.refuses(ISSUED)).isEmpty();
        assertThat(certificate().refuses(step(Step.APPROVED, DAY.minusDays(1)))).contains(Refusal.TOO_SOON);
        assertThat(shown.refuses(step(Step.REVOKED, DAY))).contains(Refusal.TOO_SOON);
        assertThat(shown.refuses(step(Step.REVOKED, DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void a_step_that_does_not_follow_is_none_and_those_of_others_are_not_its_own() {
        Entry others = step(Step.APPROVED, DAY).withId(EntryId.of("other"));
        Entry elsewhere = Entry.builder(CertificateSteps.SORT)
                .id(EntryId.of("elsewhere"))
                .volunteer(VolunteerId.of("V1"))
                .day(DAY)
                .put(CertificateSteps.CERTIFICATE, EntryId.of("2026-V1-2"))
                .put(CertificateSteps.STEP, Step.REVOKED)
                .put(CertificateSteps.BY, "周洁")
                .build();

        assertThat(certificate(ISSUED, elsewhere, DRAWN_UP).step()).isEmpty();
        assertThat(certificate(APPROVED, others).entries()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Certificate.of(APPROVED, List.of(), LATER))
                .withMessageContaining("is a certificate_step and no certificate");
    }

    @Test
    void its_text_holds_all_that_it_says() {
        Certificate certificate = certificate();

        assertThat(certificate.text()).isEqualTo("""
                9:2026-V1-1
                2:V1
                10:2026-03-02
                10:2025-01-01
                10:2025-12-31
                4:6000
                2:赵敏
                0:
                6:聊天 100
                5:道里区妇联
                2:周洁
                2:李娜
                3:办公室
                0:
                """);
        assertThat(certificate.number()).isEqualTo(NUMBER);
        assertThat(certificate.volunteer()).isEqualTo(VolunteerId.of("V1"));
        assertThat(certificate.drawnUpOn()).isEqualTo(DAY);
        assertThat(certificate.says(Certificates.NOTED)).isEmpty();
        assertThat(certificate.isErased()).isFalse();
        assertThat(certificate.on(Step.APPROVED)).isEqualTo(Optional.empty());
    }

    @Test
    void of_a_certificate_whose_volunteer_s_data_were_erased_nobody_can_tell_what_it_said() {
        assertThat(certificate().isErased()).isFalse();
        assertThat(Certificate.of(EntryKind.ENTRY.erased(DRAWN_UP), List.of(), LATER)
                        .isErased())
                .isTrue();
    }
}
