package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.warmsunset.storage.jdbi.Keyset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Seals all that is stored under a new key. */
@Command(name = "rotate-keys")
final class RotateKeysCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Option(names = "--forget-old")
    private boolean forgetOld;

    @Option(names = "--yes")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        desk.withKeysFile((store, place, keys) -> {
            store.rotateKeys(keys);
            if (forgetOld) {
                requireUnneeded(OldKeys.in(keys), place);
                store.forgetOldKeys(keys);
            }
            return new RotateKeysAnswer(place, keys, Keyset.read(keys).size());
        });
        return ExitCode.FINE;
    }

    private void requireUnneeded(OldKeys old, Place place) throws IOException {
        List<Path> needing = yes ? List.of() : old.neededBy(place);
        if (!needing.isEmpty()) {
            String files = needing.stream().map(Path::toString).collect(Collectors.joining(", "));
            throw DeskException.problem("keys.needed", "files", files, "keys", old.file());
        }
    }
}
