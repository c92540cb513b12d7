package org.warmsunset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;

/** Fills a store with the made-up programme, by the storage SPI: for what is too large for a folder. */
final class MadeStore {
    private static final int CHUNK = 2_000;

    private MadeStore() {}

    static void fill(ProgrammeStore store, int pairings) {
        for (int first = 0; first < pairings; first += CHUNK) {
            int from = first;
            int to = Math.min(pairings, first + CHUNK);
            store.write(session -> {
                session.volunteers().insert(list(from, to, MadeStore::volunteer));
                return null;
            });
        }
        for (int first = 0; first < pairings; first += CHUNK) {
            int from = first;
            int to = Math.min(pairings, first + CHUNK);
            store.write(session -> {
                session.elders().insert(list(from, to, made -> made.isFirst() ? elder(made) : null));
                session.pairings().insert(list(from, to, MadePairing::pairing));
                session.careLog().append(records(pairings, from, to).toList());
                return null;
            });
        }
    }

    /** The records of some pairings, those of each together. */
    static Stream<ServiceRecord> records(int pairings, int from, int to) {
        return IntStream.range(from, to).boxed().flatMap(number -> {
            MadePairing made = new MadePairing(number);
            return IntStream.range(0, MadeRecord.EACH)
                    .mapToObj(nth -> MadeRecord.of((long) number * MadeRecord.EACH + nth, made, pairings, nth));
        });
    }

    private static <T> List<T> list(int from, int to, Function<MadePairing, @Nullable T> make) {
        List<T> made = new ArrayList<>(to - from);
        for (int number = from; number < to; number++) {
            T one = make.apply(new MadePairing(number));
            if (one != null) {
                made.add(one);
            }
        }
        return made;
    }

    private static Elder elder(MadePairing made) {
        return Elder.builder()
                .id(ElderId.of(made.elder()))
                .name("王桂兰" + made.number())
                .district(DistrictCode.parse(made.district()))
                .build();
    }

    private static Volunteer volunteer(MadePairing made) {
        return Volunteer.builder()
                .id(VolunteerId.of(made.volunteer()))
                .name("姚宏艳" + made.number())
                .district(DistrictCode.parse(made.district()))
                .build();
    }
}
