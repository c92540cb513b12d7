package org.warmsunset.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.KnownAt;

/** Asks the library's questions of the elders of one partition, whose rows come one elder after the other. */
record Judging(Terms terms) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Partition(terms, rows);
    }

    /** Holds one elder at a time; the sums come last. */
    private static final class Partition implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final OnePerson one;
        private final KnownAt knownAt;
        private final Questions questions;
        private final Deque<Row> ready = new ArrayDeque<>();
        private @Nullable Row next;
        private boolean summed;

        Partition(Terms terms, Iterator<Row> rows) {
            this.rows = rows;
            this.one = terms.onePerson();
            this.knownAt = terms.known();
            this.questions = new Questions(terms);
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !summed) {
                if (next == null) {
                    ready.addAll(questions.sums());
                    summed = true;
                } else {
                    judge(nextCase(next));
                    ready.addAll(questions.lines());
                }
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
                questions.judge(hers.file(elder, questions.asksForMinutes(), knownAt));
                questions.cover(elder, hers.file(elder, false, KnownAt.now()), hers.records(), hers.entries());
            });
        }
    }
}
