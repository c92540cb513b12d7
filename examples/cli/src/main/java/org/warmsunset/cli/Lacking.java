package org.warmsunset.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.warmsunset.access.Deed;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;

/** What the access journal of a programme says, and that of a backup does not. */
final class Lacking {
    private final long known;
    private final Set<ElderId> elders = new LinkedHashSet<>();
    private final Set<VolunteerId> volunteers = new LinkedHashSet<>();
    private long entries;

    private Lacking(long known) {
        this.known = known;
    }

    static Lacking of(ProgrammeStore programme, ProgrammeStore backup) {
        Lacking lacking = new Lacking(backup.read(
                session -> session.journal().last().map(JournalEntry::number).orElse(0L)));
        programme.read(session -> {
            Pages.ofJournal(session, page -> page.forEach(lacking::add));
            return session;
        });
        return lacking;
    }

    private void add(JournalEntry entry) {
        if (entry.number() <= known) {
            return;
        }
        entries++;
        if (entry.deed() == Deed.ERASURE) {
            entry.subject().ifPresent(this::erased);
        }
    }

    private void erased(Subject subject) {
        switch (subject.kind()) {
            case ELDER -> elders.add(ElderId.of(subject.id()));
            case VOLUNTEER -> volunteers.add(VolunteerId.of(subject.id()));
        }
    }

    long entries() {
        return entries;
    }

    DueForErasure erased() {
        return new DueForErasure(List.copyOf(elders), List.copyOf(volunteers));
    }

    int erasures() {
        return elders.size() + volunteers.size();
    }
}
