package org.warmsunset.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.people.Elder;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.Lines;

/** Asks the library's questions of the elders of one partition, whose rows come one elder after the other. */
record Judging(Terms terms) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Partition(terms, rows);
    }

    /** Holds one elder at a time; the sums come last. */
    private static final class Partition implements Iterator<Row> {
        private final Terms terms;
        private final Iterator<Row> rows;
        private final OnePerson one;
        private final KnownAt knownAt;
        private final Answers answers = new Answers();
        private final Lines lines;
        private final Coverage.Builder coverage;
        private final Deque<Row> ready = new ArrayDeque<>();
        private @Nullable Row next;
        private boolean summed;

        Partition(Terms terms, Iterator<Row> rows) {
            this.terms = terms;
            this.rows = rows;
            this.one = terms.onePerson();
            this.knownAt = terms.known();
            this.lines = new Lines(terms.duties(), terms.unitTree(), answers.sink());
            this.coverage = new Coverage.Builder(terms.window(), terms.ruleBook());
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !summed) {
                if (next == null) {
                    answers.add(lines.result());
                    answers.add(coverage.build());
                    summed = true;
                } else {
                    judge(nextCase(next));
                }
                ready.addAll(answers.take());
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private Case nextCase(Row first) {
            String elder = first.getAs(Folders.ELDER);
            Case hers = new Case(ElderId.of(elder), one);
            Row row = first;
            while (row != null && elder.equals(row.getAs(Folders.ELDER))) {
                hers.add(row.getAs(Folders.FILE), new Cells(row.getList(row.fieldIndex(Folders.CELLS))));
                row = rows.hasNext() ? rows.next() : null;
            }
            next = row;
            return hers;
        }

        private void judge(Case hers) {
            hers.elder().ifPresent(elder -> {
                lines.add(lines.judge(hers.file(elder, lines.asksForMinutes(), knownAt)));
                cover(elder, hers);
            });
        }

        /** By what is known now, as the library's own coverage. */
        private void cover(Elder elder, Case hers) {
            KnownAt now = KnownAt.now();
            CaseFile file = hers.file(elder, false, now);
            var entries = hers.entries().stream()
                    .filter(entry -> entry.elder().filter(elder.id()::equals).isPresent() && now.includes(entry))
                    .toList();
            coverage.add(
                    file,
                    Archive.of(entries).picture(elder, terms.window().lastKnown()),
                    hers.records().stream()
                            .filter(record -> terms.window().isKnown(record.day()))
                            .toList(),
                    entries);
        }
    }
}
