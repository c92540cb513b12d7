package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.warmsunset.office.profile.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the profiles that come along. */
@Command(name = "list")
final class ProfileListCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private ProfileCommand profiles;

    @Override
    public Integer call() {
        profiles.desk()
                .print(new Listed(Profile.SHIPPED.stream()
                        .map(name -> Profile.shipped(name).orElseThrow())
                        .toList()));
        return ExitCode.FINE;
    }

    private record Listed(List<Profile> all) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            TextTable table = new TextTable(messages, "profile", "for");
            all.forEach(profile -> table.row(profile.name(), profile.title(messages.locale())));
            table.print(out);
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("profile", "en", "zh");
            all.forEach(
                    profile -> grid.row(profile.name(), profile.title(Locale.ENGLISH), profile.title(Locale.CHINESE)));
            return grid;
        }

        @Override
        public void writeJson(OutputStream out) {
            grid().writeJson(out);
        }
    }
}
