package org.warmsunset.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() throws IOException {
        return desk.rotateKeys(forgetOld);
    }
}
