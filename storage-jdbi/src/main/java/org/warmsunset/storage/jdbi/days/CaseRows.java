package org.warmsunset.storage.jdbi.days;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.storage.jdbi.sql.Failures;

/** The rows of a page of case files, ordered by elder, which are merged to make one file after the other. */
final class CaseRows implements Iterator<CaseFile> {
    private final CaseFiles.Homes homes;
    private final Packed pairings;
    private final CareSource care;
    private final CaseEntries entries;
    private final Failures failures;
    private int made;

    CaseRows(CaseFiles.Homes homes, Packed pairings, CareSource care, CaseEntries entries, Failures failures) {
        this.homes = homes;
        this.pairings = pairings;
        this.care = care;
        this.entries = entries;
        this.failures = failures;
    }

    Stream<CaseFile> files() {
        int size = homes.elders().size();
        return StreamSupport.stream(Spliterators.spliterator(this, size, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return made < homes.elders().size();
    }

    @Override
    public CaseFile next() {
        return failures.made(this::file);
    }

    private CaseFile file() {
        ElderId elder = homes.elders().get(made);
        CaseFile file = new CaseFile(
                elder,
                homes.districts().get(made),
                pairings(elder),
                care.take(elder),
                entries.of(elder, homes.forms().get(made)));
        made++;
        if (!hasNext() && (pairings.hasNext() || care.hasMore())) {
            throw new IllegalStateException("there are rows out of order, or of no elder");
        }
        return file;
    }

    private List<PairingDays> pairings(ElderId elder) {
        List<PairingDays> hers = new ArrayList<>(1);
        while (pairings.skip(elder.value())) {
            hers.add(PairingText.read(elder, pairings));
        }
        return hers;
    }
}
