package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.kind.Kind;
import org.warmsunset.organisation.TeamKind;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/** What the parts of the storage contract share. */
abstract class Rules {
    static final int MORE_THAN_ALL = 10_000;

    /** The store under test, empty before each test. */
    abstract ProgrammeStore store();

    final <T> T read(Function<? super ReadSession, T> work) {
        return store().read(work);
    }

    final <T> List<T> list(Function<? super ReadSession, List<T>> work) {
        return store().<List<T>>read(work);
    }

    final void write(Consumer<WriteSession> work) {
        store().write(session -> {
            work.accept(session);
            return session;
        });
    }

    /** Stores E1 and E2, V1 to V3, U1 and U2, and T1, for others to name. */
    final void storePeople() {
        write(session -> {
            session.elders().insert(List.of(Samples.elder("E1"), Samples.elder("E2")));
            session.volunteers()
                    .insert(List.of(Samples.volunteer("V1"), Samples.volunteer("V2"), Samples.volunteer("V3")));
            session.register(UnitKind.UNIT).insert(List.of(Samples.unit("U1"), Samples.unit("U2")));
            session.register(TeamKind.TEAM).insert(Samples.team("T1"));
        });
    }

    final void append(ServiceRecord... records) {
        write(session -> session.careLog().append(List.of(records)));
    }

    final RefusedException refusal(RefusedException.Reason reason, String id, Consumer<WriteSession> work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> write(work));
        assertThat(refused).as("the write is refused").isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.id()).isEqualTo(id);
        return refused;
    }

    final Optional<Versioned<Elder>> elder(String id) {
        return read(session -> session.elders().find(ElderId.of(id)));
    }

    final List<ServiceRecord> records(String... ids) {
        return read(session ->
                session.careLog().find(Arrays.stream(ids).map(RecordId::of).toList()));
    }

    final List<ServiceRecord> allRecords() {
        return read(
                session -> session.careLog().ofElders(ElderId.of("-"), ElderId.of("z".repeat(64)), DateRange.always()));
    }

    final List<CaseFile> caseFiles() {
        return list(session -> caseFiles(session, null, MORE_THAN_ALL));
    }

    static List<CaseFile> caseFiles(ReadSession session, @Nullable ElderId after, int limit) {
        return session.casePage(after, limit, DateRange.always(), KnownAt.now())
                .files()
                .toList();
    }

    final CaseFile caseFile(String elder) {
        return caseFiles().stream()
                .filter(file -> file.elder().value().equals(elder))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no case file of elder " + elder));
    }

    static <T> List<T> all(Register<?, T> register) {
        return Versioned.values(register.page(null, MORE_THAN_ALL));
    }

    /** The pages of a register, one after the other, until one is not full. */
    static <K extends Comparable<K>, T> List<T> paged(Register<K, T> register, Kind<K, T> kind, int limit) {
        List<T> values = new ArrayList<>();
        @Nullable K after = null;
        List<Versioned<T>> page;
        do {
            page = register.page(after, limit);
            assertThat(page).as("page after %s", after).hasSizeLessThanOrEqualTo(limit);
            assertThat(values).as("values of the pages before").hasSizeLessThan(MORE_THAN_ALL);
            for (Versioned<T> versioned : page) {
                values.add(versioned.value());
                after = kind.idOf(versioned.value());
            }
        } while (page.size() == limit);
        return values;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static List<String> ids(List<Pairing> pairings) {
        return pairings.stream().map(pairing -> pairing.id().value()).toList();
    }
}
