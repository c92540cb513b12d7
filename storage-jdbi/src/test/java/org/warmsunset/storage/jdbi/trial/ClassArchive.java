package org.warmsunset.storage.jdbi.trial;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The classes of the tests, and how those that a first child has loaded look in memory: children that are killed soon
 * would do little else than load them again.
 */
final class ClassArchive {
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    private final Path archive;
    private final String classPath;

    /** Finds the one in a folder or makes it; only what lies in jars can be archived. */
    ClassArchive(Path folder) {
        this.archive = folder.resolve("classes.jsa");
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = folder.resolve("classes %d.jar".formatted(jars.size()));
            if (Files.isDirectory(Path.of(entry)) && !Files.exists(jar)) {
                make(jar, entry);
            }
            jars.add(Files.exists(jar) ? jar.toString() : entry);
        }
        this.classPath = String.join(File.pathSeparator, jars);
    }

    private static void make(Path jar, String classes) {
        if (JAR.run(System.out, System.err, "cf0", jar.toString(), "-C", classes, ".") != 0) {
            throw new AssertionError("cannot make " + jar);
        }
    }

    /** What a JVM is told; the first one that ends by itself leaves the archive for the next ones. */
    List<String> options() {
        String use = Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        return List.of(use + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", classPath);
    }
}
