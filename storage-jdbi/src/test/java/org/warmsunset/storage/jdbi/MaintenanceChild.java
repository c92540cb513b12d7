package org.warmsunset.storage.jdbi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.warmsunset.access.Access;
import org.warmsunset.basics.ElderId;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.trial.ChildJvm;

/** Opens a store, rotates its keys or erases its elders, and says when that begins, how far it is, and when it ends. */
final class MaintenanceChild {
    static final String BEGIN = "begin";
    static final String END = "end";

    private MaintenanceChild() {}

    /** Takes the address of the place, what to do, and the file of the keys; none is a store in the clear. */
    public static void main(String[] args) throws IOException {
        FieldCipher cipher = args.length < 3
                ? FieldCipher.clear()
                : Keyset.read(Path.of(args[2])).cipher();
        Work work = Work.valueOf(args[1]);
        if (work == Work.OPEN) {
            ChildJvm.say(BEGIN);
        }
        JdbiProgrammeStore store = Place.at(args[0]).open(cipher);
        switch (work) {
            case OPEN -> {}
            case ROTATE -> rotate(store, Path.of(args[2]));
            case ERASE -> erase(store);
        }
        ChildJvm.say(END);
        ChildJvm.hear();
    }

    /** What it does, and about how long that takes. */
    enum Work {
        OPEN(800),
        ROTATE(300),
        ERASE(60);

        private final int millis;

        Work(int millis) {
            this.millis = millis;
        }

        Duration length() {
            return Duration.ofMillis(millis);
        }
    }

    private static void rotate(JdbiProgrammeStore store, Path keys) throws IOException {
        ChildJvm.say(BEGIN);
        store.rotateKeys(keys);
        store.forgetOldKeys(keys);
    }

    /** One after the other, and says whom. */
    private static void erase(JdbiProgrammeStore store) {
        var elders = store.read(session -> session.elders().page(null, Integer.MAX_VALUE));
        var data = WarmSunset.of(store, RuleBooks.caringDaughters2019()).personalData(Access.of("test", "erasure"));
        ChildJvm.say(BEGIN);
        for (var elder : elders) {
            ElderId id = elder.value().id();
            data.erase(id);
            ChildJvm.say(id.value());
        }
    }
}
