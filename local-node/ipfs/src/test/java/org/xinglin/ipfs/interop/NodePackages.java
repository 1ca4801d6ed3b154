package org.xinglin.ipfs.interop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The scripts and packages of one folder of src/test/interop, installed below target/ in the versions of its lock file. */
final class NodePackages {
    private static final Path SOURCES = Path.of("src", "test", "interop");
    private static final Path TARGETS = Path.of("target", "interop").toAbsolutePath();
    /** The daemon of others alone takes three minutes. */
    private static final int MINUTES = 10;

    private final Path source;
    private final Path target;

    private NodePackages(String folder) {
        this.source = SOURCES.resolve(folder);
        this.target = TARGETS.resolve(folder);
    }

    /** Where they are; where they can not be had, the test is skipped and says why. */
    static Path require(String folder) throws IOException, InterruptedException {
        NodePackages packages = new NodePackages(folder);
        Files.createDirectories(packages.target);
        packages.skipUnless(packages.answers("node", "--version"), "Node.js is not installed");
        packages.skipUnless(packages.answers(npm(), "--version"), "npm is not installed");
        packages.copySources();
        packages.install();
        return packages.target;
    }

    private void copySources() throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(source.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Without the packages' own scripts: they would fetch binaries from elsewhere. */
    private void install() throws IOException, InterruptedException {
        byte[] lock = Files.readAllBytes(source.resolve("package-lock.json"));
        Path installed = target.resolve("installed.json");
        if (Files.exists(installed) && Arrays.equals(lock, Files.readAllBytes(installed))) {
            return;
        }
        skipUnless(
                answers(npm(), "install", "--ignore-scripts", "--no-audit", "--no-fund"),
                "npm could not install the packages; its words are in " + target.resolve("npm.log"));
        Files.write(installed, lock);
    }

    private boolean answers(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(target.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(target.resolve("npm.log").toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private void skipUnless(boolean condition, String otherwise) {
        if (!condition) {
            System.out.println("Skipped: " + otherwise + ".");
        }
        assumeTrue(condition, otherwise);
    }

    /** On Windows npm is a script, which is not started without its ending. */
    private static String npm() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? "npm.cmd" : "npm";
    }
}
