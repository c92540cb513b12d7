package org.warmsunset.storage.jdbi.trial;

import java.nio.file.Path;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** Opens a store, says how that went, and goes on until nobody listens. */
final class LibraryChild {
    private LibraryChild() {}

    /** Takes the file. */
    public static void main(String[] args) {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(Path.of(args[0]), FieldCipher.clear())) {
            store.write(session -> session);
            ChildJvm.say("open");
            ChildJvm.hear();
        } catch (BrokenException e) {
            ChildJvm.say(e.getMessage());
        }
    }
}
