package org.warmsunset.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A new file for its owner only, where the file system knows owners, since there is personal data in it.
 *
 * <pre>{@code
 * try (OutputStream out = PrivateFile.create(file)) {
 *     FileJson.write(page, out);
 * }
 * }</pre>
 */
public final class PrivateFile {
    private PrivateFile() {}

    /**
     * Makes the file. No link is followed, wherever it leads.
     *
     * @param file the file, which must not be there
     * @return what fills it, unbuffered
     * @throws java.nio.file.FileAlreadyExistsException if it is there, or a link of that name
     * @throws IOException if it cannot be made
     */
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only(file, "rw-------")));
    }

    /** Makes a folder, and those above it, where there are none. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, only(folder, "rwx------"));
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
