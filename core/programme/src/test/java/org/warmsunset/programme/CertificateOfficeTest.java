package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.HourCorrections;
import org.warmsunset.archive.OpeningHours;
import org.warmsunset.archive.Sort;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.programme.CertificateOffice.Check;
import org.warmsunset.recognition.Certificate;
import org.warmsunset.storage.RefusedException;

class CertificateOfficeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final EntryId NUMBER = EntryId.of("2026-V1-1");
    private static final Access LI = Access.of("li.na", "asked by the volunteer");
    private static final Access ZHOU = Access.of("zhou.jie", "checked against the records");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final IssuerKeys KEYS = IssuerKeys.parse("道里区妇联\t" + KEY + "\t市妇联\n");

    private final WarmSunset programme = new Office().programme();
    private final CertificateOffice office = programme.certificates();

    private static CertificateForm.Builder form() {
        return form(V1, TODAY);
    }

    private static CertificateForm.Builder form(VolunteerId volunteer, LocalDate until) {
        return CertificateForm.builder()
                .number(NUMBER)
                .volunteer(volunteer)
                .days(DateRange.of(LocalDate.of(2026, 10, 1), until))
                .content("聊天 2")
                .issuer("道里区妇联")
                .inCharge("周洁")
                .contact("0451-80001111");
    }

    private void served(String id, LocalDate day, int minutes) {
        programme
                .records()
                .record(ServiceRecord.builder()
                        .id(RecordId.of(id))
                        .elder(ElderId.of("E1"))
                        .volunteer(V1)
                        .day(day)
                        .addKinds(ServiceKind.CHAT)
                        .minutes(minutes)
                        .build());
    }

    private Entry.Builder entry(Sort sort, String id, LocalDate day) {
        return Entry.builder(sort).id(EntryId.of(id)).volunteer(V1).day(day);
    }

    /** A certificate of before, which is long enough shown to be issued today. */
    private void drawnUpBefore() {
        programme
                .archive(LI)
                .add(entry(Certificates.SORT, NUMBER.value(), TODAY.minusDays(8))
                        .put(Certificates.FROM, LocalDate.of(2025, 1, 1))
                        .put(Certificates.UNTIL, LocalDate.of(2025, 12, 31))
                        .put(Certificates.MINUTES, 6000)
                        .put(Certificates.NAMED, "赵敏")
                        .put(Certificates.CONTENT, "聊天 100")
                        .put(Certificates.ISSUER, "道里区妇联")
                        .put(Certificates.IN_CHARGE, "周洁")
                        .put(Certificates.HANDLER, "li.na")
                        .put(Certificates.CONTACT, "办公室")
                        .build());
    }

    private Certificate take(Step step, LocalDate on, Access access) {
        return office.take(NUMBER, step, on, Optional.empty(), access);
    }

    private void issued() {
        drawnUpBefore();
        take(Step.APPROVED, TODAY.minusDays(8), ZHOU);
        take(Step.PUBLISHED, TODAY.minusDays(7), LI);
        take(Step.ISSUED, TODAY, LI);
    }

    @Test
    void a_certificate_keeps_the_hours_of_its_days() {
        served("R0", LocalDate.of(2026, 9, 30), 1000);
        served("R1", LocalDate.of(2026, 10, 1), 90);
        served("R2", TODAY, 30);
        programme
                .archive(LI)
                .add(entry(OpeningHours.SORT, "H1", LocalDate.of(2026, 9, 30))
                        .put(OpeningHours.MINUTES, 500)
                        .put(OpeningHours.SOURCE, "志愿黑龙江")
                        .build());
        programme
                .archive(LI)
                .add(entry(HourCorrections.SORT, "H2", LocalDate.of(2026, 10, 2))
                        .put(HourCorrections.MINUTES, -20)
                        .put(HourCorrections.REASON, "登记有误")
                        .build());

        Certificate certificate = office.drawUp(form().note("首份").build(), LI);

        assertThat(certificate.says(Certificates.MINUTES)).contains(100);
        assertThat(certificate.says(Certificates.NAMED)).contains("赵敏");
        assertThat(certificate.says(Certificates.HANDLER)).contains("li.na");
        assertThat(certificate.says(Certificates.NOTED)).contains("首份");
        served("R3", TODAY, 600);
        assertThat(office.find(NUMBER).orElseThrow().says(Certificates.MINUTES)).contains(100);
        assertThat(programme.recognition().hours(TODAY, V1).minutes()).isEqualTo(2200);
    }

    @Test
    void numbers_are_given_once() {
        assertThat(office.nextNumber(V1)).isEqualTo(NUMBER);
        office.drawUp(form().build(), LI);

        assertThat(office.nextNumber(V1)).isEqualTo(EntryId.of("2026-V1-2"));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> office.drawUp(form().build(), LI));
        programme.archive(LI).voidEntry(NUMBER);
        assertThat(office.nextNumber(V1)).isEqualTo(EntryId.of("2026-V1-2"));
        assertThat(office.find(NUMBER)).isEmpty();
    }

    @Test
    void nobody_certifies_what_is_still_to_come() {
        CertificateForm ahead = form(V1, TODAY.plusDays(1)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.drawUp(ahead, LI))
                .withMessage("until (2026-11-01) is after today (2026-10-31)");
        CertificateForm stranger = form(VolunteerId.of("V9"), TODAY).build();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> office.drawUp(stranger, LI));
    }

    private OutOfTurnException.Reason refused(Step step, LocalDate on, Access access) {
        return catchThrowableOfType(OutOfTurnException.class, () -> take(step, on, access))
                .reason();
    }

    @Test
    void a_second_person_approves_and_the_public_sees_it_for_seven_days() {
        drawnUpBefore();
        assertThat(refused(Step.APPROVED, TODAY.minusDays(8), LI)).isEqualTo(OutOfTurnException.Reason.SAME_PERSON);
        assertThat(refused(Step.ISSUED, TODAY, ZHOU)).isEqualTo(OutOfTurnException.Reason.OUT_OF_ORDER);
        take(Step.APPROVED, TODAY.minusDays(8), ZHOU);
        take(Step.PUBLISHED, TODAY.minusDays(6), LI);

        assertThat(refused(Step.ISSUED, TODAY, LI)).isEqualTo(OutOfTurnException.Reason.TOO_SOON);
        assertThat(office.register()).singleElement().satisfies(known -> {
            assertThat(known.number()).isEqualTo(NUMBER);
            assertThat(known.step()).contains(Step.PUBLISHED);
        });
        assertThat(programme
                        .store()
                        .<List<JournalEntry>>read(session -> session.journal().page(0, 10)))
                .extracting(JournalEntry::deed)
                .containsOnly(Deed.ENTRY_ADDED);
    }

    @Test
    void a_step_names_a_certificate_of_that_volunteer() {
        drawnUpBefore();
        Entry others = Entry.builder(CertificateSteps.SORT)
                .id(EntryId.of("S1"))
                .volunteer(VolunteerId.of("V2"))
                .day(TODAY)
                .put(CertificateSteps.CERTIFICATE, NUMBER)
                .put(CertificateSteps.STEP, Step.REVOKED)
                .put(CertificateSteps.BY, "zhou.jie")
                .build();

        assertThat(catchThrowableOfType(
                                OutOfTurnException.class,
                                () -> programme.archive(ZHOU).add(others))
                        .reason())
                .isEqualTo(OutOfTurnException.Reason.NO_CERTIFICATE);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> office.take(EntryId.of("2026-V1-9"), Step.REVOKED, TODAY, Optional.empty(), LI));
    }

    @Test
    void a_code_is_good_for_one_certificate_that_was_issued_and_not_revoked() {
        issued();
        String code = KEYS.code(office.find(NUMBER).orElseThrow()).orElseThrow();

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}");
        assertThat(office.check(NUMBER, code, KEYS)).isEqualTo(Check.VALID);
        assertThat(office.check(NUMBER, " " + code.toLowerCase(Locale.ROOT).replace("-", ""), KEYS))
                .isEqualTo(Check.VALID);
        assertThat(office.check(NUMBER, code.substring(1), KEYS)).isEqualTo(Check.WRONG_CODE);
        assertThat(office.check(EntryId.of("2026-V1-2"), code, KEYS)).isEqualTo(Check.NO_SUCH_NUMBER);
        assertThat(office.check(NUMBER, code, IssuerKeys.parse(""))).isEqualTo(Check.NO_KEY);
        assertThat(office.check(NUMBER, code, IssuerKeys.parse(IssuerKeys.newLine("道里区妇联"))))
                .isEqualTo(Check.WRONG_CODE);
        office.take(NUMBER, Step.REVOKED, TODAY, Optional.of("姓名有误"), ZHOU);
        assertThat(office.check(NUMBER, code, KEYS)).isEqualTo(Check.REVOKED);
    }

    @Test
    void what_is_not_issued_is_not_good_and_what_was_erased_cannot_be_checked() {
        drawnUpBefore();
        String code = KEYS.code(office.find(NUMBER).orElseThrow()).orElseThrow();

        assertThat(office.check(NUMBER, code, KEYS)).isEqualTo(Check.NOT_ISSUED);
        programme.personalData(LI).erase(V1);
        assertThat(office.check(NUMBER, code, KEYS)).isEqualTo(Check.ERASED);
        assertThat(office.register()).extracting(Certificate::number).containsExactly(NUMBER);
    }

    @Test
    void keys_of_issuers_are_read_line_by_line() {
        assertThat(KEYS.has("道里区妇联")).isTrue();
        assertThat(KEYS.successor("道里区妇联")).contains("市妇联");
        assertThat(KEYS.has("市妇联")).isFalse();
        assertThat(IssuerKeys.parse("\nA\t" + KEY + "\r\n").successor("A")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuerKeys.parse("A\t" + KEY + "\nsecret"))
                .withMessage("line 2 is not an issuer, a tab and a key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuerKeys.parse("A\tc2VjcmV0"))
                .withMessage("line 1 has no key of 32 bytes in Base64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuerKeys.parse("A\t" + KEY.substring(1)))
                .withMessage("line 1 has no key of 32 bytes in Base64");
        assertThatIllegalArgumentException().isThrownBy(() -> IssuerKeys.newLine("A\tB"));
        assertThatIllegalArgumentException().isThrownBy(() -> IssuerKeys.newLine(" "));
    }
}
