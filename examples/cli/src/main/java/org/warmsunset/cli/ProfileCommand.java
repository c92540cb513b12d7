package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.warmsunset.office.profile.Profile;
import picocli.CommandLine.Command;

/** The profiles by which tables of others are taken in. */
@Command(name = "profile")
final class ProfileCommand extends CommandGroup {
    /** The profile of a name, or of a file. */
    static Profile of(String named) throws IOException {
        Optional<Profile> shipped = Profile.shipped(named);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = Path.of(named);
        if (!Files.exists(file)) {
            if (named.endsWith(".json")) {
                throw new NoSuchFileException(named);
            }
            throw DeskException.wrongUse(
                    "profile.unknown", "name", named, "allowed", String.join(", ", Profile.SHIPPED));
        }
        return Profile.parse(String.valueOf(file.getFileName()), Files.newBufferedReader(file));
    }
}
