package org.warmsunset.office.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;

/**
 * How much was done: by month, by the unit to which the elder belonged on the day, and by channel. What was only
 * attempted, or was voided, is left out.
 *
 * @param lines the lines, ordered by month, unit (none first) and channel (none first)
 */
public record Volume(List<Line> lines) {
    /**
     * Keeps a copy of the list.
     *
     * @param lines the lines, ordered by month, unit and channel
     */
    public Volume {
        lines = List.copyOf(lines);
    }

    /**
     * What was done in one month, for the elders of one unit, by one channel.
     *
     * @param of of what
     * @param elders how many elders were served
     * @param visits how many services there were
     * @param minutes how long they took
     */
    public record Line(Key of, int elders, int visits, long minutes) {
        private Line plus(Line other) {
            return new Line(of, elders + other.elders, visits + other.visits, minutes + other.minutes);
        }
    }

    /**
     * Of what a line is.
     *
     * @param month the month
     * @param unit the unit; empty for elders who belong to none
     * @param channel the channel; empty where the record tells none
     */
    public record Key(YearMonth month, Optional<UnitId> unit, Optional<Channel> channel) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::month)
                .thenComparing(key -> key.unit().map(UnitId::value).orElse(""))
                .thenComparing(key -> key.channel().map(Channel::name).orElse(""));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Adds up what is stored.
     *
     * @param session what is stored
     * @param window the window, of which what lies after its as-of day is not known
     * @return how much was done
     */
    public static Volume of(ReadSession session, Window window) {
        Map<Key, Line> lines = new TreeMap<>();
        window.knownDays()
                .ifPresent(days ->
                        Pages.ofRecords(session, days, page -> new OfElders(session, lines).add(page.records())));
        return new Volume(List.copyOf(lines.values()));
    }

    /** Adds records that come elder by elder. */
    private static final class OfElders {
        private final ReadSession session;
        private final Map<Key, Line> lines;
        private final Set<Key> hers = new HashSet<>();
        private Optional<ElderId> elder = Optional.empty();
        private Archive archive = Archive.of(List.of());

        OfElders(ReadSession session, Map<Key, Line> lines) {
            this.session = session;
            this.lines = lines;
        }

        void add(Collection<ServiceRecord> records) {
            for (ServiceRecord record : records) {
                if (record.isDone() && record.voidedAt().isEmpty()) {
                    add(record);
                }
            }
        }

        private void add(ServiceRecord record) {
            if (!elder.equals(Optional.of(record.elder()))) {
                elder = Optional.of(record.elder());
                hers.clear();
                archive = Archive.of(session.entriesAbout(EntryKind.OF_ELDER, record.elder()).stream()
                        .filter(KnownAt.now()::includes)
                        .toList());
            }
            Key key = new Key(YearMonth.from(record.day()), archive.unit(record.day()), record.channel());
            int more = hers.add(key) ? 1 : 0;
            lines.merge(key, new Line(key, more, 1, record.minutes().orElse(0)), Line::plus);
        }
    }
}
