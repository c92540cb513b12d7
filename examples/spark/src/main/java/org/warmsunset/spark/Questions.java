package org.warmsunset.spark;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Elder;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.Lines;

/** The library's own questions, asked of some elders one after the other. */
final class Questions {
    private final Terms terms;
    private final Answers answers = new Answers();
    private final Lines lines;
    private final Coverage.Builder coverage;

    Questions(Terms terms) {
        this.terms = terms;
        this.lines = new Lines(terms.duties(), terms.unitTree(), answers.sink());
        this.coverage = new Coverage.Builder(terms.window(), terms.ruleBook());
    }

    DateRange bounds() {
        return lines.bounds();
    }

    boolean asksForMinutes() {
        return lines.asksForMinutes();
    }

    /** How duties were kept, by what was known. */
    void judge(CaseFile file) {
        lines.add(lines.judge(file));
    }

    /** Which needs were answered, by what is known now. */
    void cover(Elder elder, CaseFile file, Collection<ServiceRecord> records, Collection<Entry> entries) {
        List<Entry> hers = entries.stream()
                .filter(entry -> entry.elder().filter(elder.id()::equals).isPresent())
                .filter(KnownAt.now()::includes)
                .toList();
        coverage.add(
                file,
                Archive.of(hers).picture(elder, terms.window().lastKnown()),
                records.stream()
                        .filter(record -> terms.window().isKnown(record.day()))
                        .toList(),
                hers);
    }

    /** The lines that have come since the last time. */
    List<Row> lines() {
        return answers.take();
    }

    /** What all of them add up to. */
    List<Row> sums() {
        answers.add(lines.result());
        answers.add(coverage.build());
        return answers.take();
    }
}
