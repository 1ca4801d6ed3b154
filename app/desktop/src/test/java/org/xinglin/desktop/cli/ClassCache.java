package org.xinglin.desktop.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Starts the commands of a test run as the installed product starts them: from jars, with a shared archive of their classes that
 * the first of them writes. A class path with folders in it can have none, so each folder becomes a jar.
 */
final class ClassCache {
    private static final List<String> OPTIONS = prepared();

    private ClassCache() {}

    /** Options of the JVM, its class path among them. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> prepared() {
        try {
            Path cache = Files.createDirectories(Path.of("target", "commands")).toAbsolutePath();
            Path archive = cache.resolve("commands.jsa");
            Files.deleteIfExists(archive);
            List<String> jars = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(entry);
                jars.add(Files.isDirectory(path) ? packed(path, cache.resolve(jars.size() + ".jar")) : entry);
            }
            return List.of(
                    "-Xlog:disable",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + archive,
                    "-cp",
                    String.join(File.pathSeparator, jars));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packing = new JarOutputStream(out);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(other -> !other.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) { // the database looks its migrations up by their folder
                    packing.putNextEntry(new JarEntry(name + "/"));
                } else {
                    packing.putNextEntry(new JarEntry(name));
                    Files.copy(file, packing);
                }
            }
        }
        return jar.toString();
    }
}
