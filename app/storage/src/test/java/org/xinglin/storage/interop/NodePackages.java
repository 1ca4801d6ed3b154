package org.xinglin.storage.interop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The scripts and packages of src/test/interop, installed below target/ in the versions of the lock file. */
final class NodePackages {
    private static final Path SOURCE = Path.of("src", "test", "interop");
    private static final Path TARGET = Path.of("target", "interop").toAbsolutePath();
    private static final Path LOCK = SOURCE.resolve("package-lock.json");
    private static final Path INSTALLED = TARGET.resolve("installed.json");

    private NodePackages() {}

    /** The folder they are in; where they can not be had, the test is skipped and says why. */
    static Path require() throws IOException, InterruptedException {
        skipUnless(answers(program("node"), "--version"), "Node.js is not installed");
        skipUnless(answers(program("npm"), "--version"), "npm is not installed");
        Files.createDirectories(TARGET);
        copySources();
        if (!isInstalled()) {
            skipUnless(
                    answers(program("npm"), "install", "--no-audit", "--no-fund"),
                    "npm could not install the packages; its words are in " + TARGET.resolve("npm.log"));
            Files.copy(LOCK, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
        }
        return TARGET;
    }

    private static void copySources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            files.forEach(file -> copy(file, TARGET.resolve(file.getFileName())));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isInstalled() throws IOException {
        return Files.exists(INSTALLED) && Arrays.equals(Files.readAllBytes(LOCK), Files.readAllBytes(INSTALLED));
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            Process process = start(command).start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static ProcessBuilder start(String... command) throws IOException {
        Files.createDirectories(TARGET);
        return new ProcessBuilder(command)
                .directory(TARGET.toFile())
                .redirectErrorStream(true)
                .redirectOutput(TARGET.resolve("npm.log").toFile());
    }

    private static void skipUnless(boolean condition, String otherwise) {
        if (!condition) {
            System.out.println("Skipped: " + otherwise + ".");
        }
        assumeTrue(condition, otherwise);
    }

    /** On Windows npm is a script, which is not started without its ending. */
    private static String program(String name) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows && name.equals("npm") ? "npm.cmd" : name;
    }
}
