package org.warmsunset.storage.jdbi.place;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that comes to its place whole, and stays there when the power goes right afterwards: it is filled under
 * another name, and the disk has it before it takes its own, and that it took its name before anything else is done.
 *
 * <p>It is its owner's only, or as the file was that it replaces.
 */
public final class WholeFile implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Path part;
    private final boolean replacing;

    private WholeFile(Path file, boolean replacing) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.replacing = replacing;
    }

    /**
     * Begins one that is not there yet.
     *
     * @throws FileAlreadyExistsException if it is there
     */
    public static WholeFile anew(Path file) throws IOException {
        WholeFile begun = new WholeFile(file.toAbsolutePath(), false);
        if (Files.exists(begun.file, NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        begun.create();
        return begun;
    }

    /** Begins one in the place of another, to which a link may lead, and whose owner and permissions it gets. */
    public static WholeFile replacing(Path file) throws IOException {
        WholeFile begun = new WholeFile(file.toRealPath(), true);
        begun.create();
        return begun;
    }

    /** What a process that died has left goes, and no link is followed. */
    private void create() throws IOException {
        Files.deleteIfExists(part);
        Files.createFile(part, ownersOnly(part));
        PosixFileAttributeView posix = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (replacing && posix != null) {
            PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
            if (!before.owner().equals(posix.getOwner())) {
                posix.setOwner(before.owner());
            }
            if (!before.group().equals(posix.readAttributes().group())) {
                posix.setGroup(before.group());
            }
            posix.setPermissions(before.permissions());
        }
    }

    /** {@return what makes a file its owner's only, where there are such permissions} */
    public static FileAttribute<?>[] ownersOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** {@return what is to be filled} */
    public Path part() {
        return part;
    }

    /**
     * Gives it its name.
     *
     * @throws FileAlreadyExistsException if somebody else has made such a file meanwhile
     */
    public void finish() throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (replacing) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(part, file);
        }
        forceFolder();
    }

    /** A name is the folder's. */
    private void forceFolder() throws IOException {
        Path folder = file.getParent();
        if (folder != null && isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
