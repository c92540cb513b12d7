package org.warmsunset.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.Versioned;

/**
 * All that a store holds about people, for tests of no more than some thousand: two stores hold the same when these are
 * equal.
 *
 * <pre>{@code
 * Contents before = Contents.of(store);
 * assertThatThrownBy(() -> importer.importAll(folder));
 * assertThat(Contents.of(store)).isEqualTo(before);
 * }</pre>
 *
 * @param registers the values of each kind by its name, with their versions, ordered by id
 * @param records the service records, ordered by elder and day
 * @param caseFiles what judging takes
 */
public record Contents(
        Map<String, List<? extends Versioned<?>>> registers, List<ServiceRecord> records, List<CaseFile> caseFiles) {
    private static final int MORE_THAN_ALL = 1_000_000;

    /**
     * Reads all of a store.
     *
     * @param store the store
     * @return what it holds
     */
    public static Contents of(ProgrammeStore store) {
        return store.read(session -> {
            Map<String, List<? extends Versioned<?>>> registers = new LinkedHashMap<>();
            Kinds.REGISTERS.forEach(
                    kind -> registers.put(kind.name(), session.register(kind).page(null, MORE_THAN_ALL)));
            return new Contents(
                    registers,
                    session.careLog().ofElders(ElderId.of("-"), ElderId.of("z".repeat(64)), DateRange.always()),
                    session.casePage(null, MORE_THAN_ALL, DateRange.always(), KnownAt.now())
                            .files()
                            .toList());
        });
    }
}
