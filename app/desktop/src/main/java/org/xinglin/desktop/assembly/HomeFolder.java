package org.xinglin.desktop.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** What lies where in a home. */
public record HomeFolder(Path root) {
    public HomeFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code ~/.xinglin}, or what {@code XINGLIN_HOME} says. */
    public static HomeFolder usual() {
        String chosen = System.getenv("XINGLIN_HOME");
        return new HomeFolder(chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".xinglin"));
    }

    public Path vault() {
        return root.resolve("vault.json");
    }

    public Path catalogue() {
        return root.resolve("catalogue");
    }

    /** Which node this home talks to. */
    public Path nodeReference() {
        return root.resolve("node-reference.json");
    }

    /** This hospital's certificates of consortia, their keys sealed by the vault. */
    public Path federation() {
        return root.resolve("federation");
    }

    /** The embedded node of demo mode. */
    public Path demoNode() {
        return root.resolve("node");
    }

    /** Notebooks of the tasks that this hospital takes part in. */
    public Path training() {
        return root.resolve("training");
    }

    public Path preferences() {
        return root.resolve("preferences.json");
    }

    public Path log() {
        return root.resolve("console.log");
    }

    /** Makes the folder, for its owner only. @throws Failed Invalid FOLDER_UNWRITABLE */
    public void make() throws Failed {
        try {
            Files.createDirectories(root);
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, root.toString(), ""), e);
        }
    }
}
