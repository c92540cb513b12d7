package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testkit.Books;
import org.warmsunset.testkit.Contents;

/** A programme in memory that imports on 2026-10-31, and what a test asks of it. */
final class Office {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private final MemoryProgrammeStore store = new MemoryProgrammeStore();
    private final RuleBook rules;
    private final LocalDate today;

    Office() {
        this(Books.CARING_DAUGHTERS_2019, TODAY);
    }

    Office(RuleBook rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** The rules of 2019 with two elders for a volunteer. */
    static RuleBook twoElders() {
        RuleBook rules = Books.CARING_DAUGHTERS_2019;
        RuleSet version = rules.versions().get(0);
        return rules.withVersions(
                version.withPairing(PairingRules.builder().maxElders(2).build()));
    }

    /** Two elders and two volunteers, and nothing else. */
    static Folder people() {
        return new Folder()
                .with("elders.csv", "E1,王桂兰,230102,13900000001", "E2,𠮷田,230103,")
                .with("volunteers.csv", "V1,赵敏,230102", "V2,李　秀英,230103");
    }

    /** Those people, a pairing of E1 and V1 with all its parts, and a record. */
    static Folder everything() {
        return people().with("relatives.csv", "E1,女儿,李梅,84694904", "E1,儿子,李强,")
                .with("pairings.csv", "P1,E1,V1,2026-03-01,")
                .with("cards.csv", "P1,WARMTH;LAW,2026-03-02,2026-03-03,2026-03-04")
                .with("knowledge.csv", "P1,HOBBIES,2026-03-05", "P1,HEALTH,2026-03-06")
                .with("suspensions.csv", "P1,2026-04-01,2026-04-30,住院", "P1,2026-10-01,,")
                .with("service_records.csv", "R1,E1,V1,,2026-10-27,CHAT;VISIT,30,,听京剧");
    }

    MemoryProgrammeStore store() {
        return store;
    }

    Imported importAll(RowSource source) {
        return new Importer(store, rules, today, "0451").importAll(source);
    }

    Imported importEmptying(RowSource source) {
        return new Importer(store, rules, today, "0451").emptying().importAll(source);
    }

    Imported rehearse(RowSource source) {
        return new Importer(store, rules, today, "0451").emptying().rehearse(source);
    }

    Imported importValid(RowSource source) {
        return new Importer(store, rules, today, "0451").importValid(source);
    }

    /** What stands in the way of taking everything in. Nothing may be stored of it. */
    List<String> refused(RowSource source) {
        Contents before = contents();
        ImportRefusedException refused = catchThrowableOfType(ImportRefusedException.class, () -> importAll(source));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage())
                .isEqualTo("nothing was imported: %d problems, the first in %s"
                        .formatted(
                                refused.problems().size(),
                                refused.problems().get(0).file()));
        assertThat(contents()).isEqualTo(before);
        return told(refused.problems());
    }

    /** Each problem in a line, such as {@code elders.csv:2 name required {}}. */
    static List<String> told(List<Problem> problems) {
        for (Problem problem : problems) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(problem.sentence(language)).isNotBlank().doesNotContain("{");
            }
        }
        return problems.stream().map(Office::told).toList();
    }

    private static String told(Problem problem) {
        return "%s:%s %s %s %s"
                .formatted(
                        problem.file(),
                        problem.line().map(String::valueOf).orElse("-"),
                        problem.column().orElse("-"),
                        problem.code(),
                        problem.details());
    }

    /** What became of the rows: added, changed, unchanged and rejected ones of each file that had any. */
    static Map<String, String> counts(Imported imported) {
        Map<String, String> counts = new LinkedHashMap<>();
        imported.counts().forEach((type, count) -> {
            if (count.added() + count.changed() + count.unchanged() + count.rejected() > 0) {
                counts.put(
                        type.file(),
                        "+%d ~%d =%d !%d"
                                .formatted(count.added(), count.changed(), count.unchanged(), count.rejected()));
            }
        });
        return counts;
    }

    Contents contents() {
        return Contents.of(store);
    }

    List<ServiceRecord> records() {
        return contents().records();
    }

    Elder elder(String id) {
        return store.read(
                session -> session.elders().find(ElderId.of(id)).orElseThrow().value());
    }

    Pairing pairing(String id) {
        return store.read(session ->
                session.pairings().find(PairingId.of(id)).orElseThrow().value());
    }

    List<String> pairings() {
        return store.read(session -> session.pairings().page(null, 1000).stream()
                .map(pairing -> pairing.value().id().value())
                .toList());
    }
}
