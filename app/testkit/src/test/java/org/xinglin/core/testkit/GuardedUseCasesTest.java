package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Guard;

/** A use case that changes something or shows plaintext holds a guard, itself or in what it is made of. */
class GuardedUseCasesTest {
    private static final List<String> PACKAGES =
            List.of("records", "access", "operators", "audit", "storage", "recovery", "chain", "training");

    private static final Set<String> VERBS = Set.of(
            "Acknowledge",
            "Add",
            "Admit",
            "Anchor",
            "Answer",
            "Apply",
            "Approve",
            "Back",
            "Bind",
            "Break",
            "Change",
            "Confirm",
            "Disable",
            "Edit",
            "Enable",
            "Enrol",
            "Erase",
            "Export",
            "Grant",
            "Import",
            "Issue",
            "Join",
            "Make",
            "Open",
            "Protect",
            "Prove",
            "Publish",
            "Rebuild",
            "Register",
            "Release",
            "Remove",
            "Replace",
            "Request",
            "Restore",
            "Resume",
            "Revoke",
            "Rotate",
            "Save",
            "Send",
            "Stop",
            "Verify",
            "View",
            "Withdraw");

    /** Those that need none, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "RestoreHome",
                    "the home is closed when it begins: it makes a guard of its own and writes the entry at its end",
            "OpenBackup", "a part of restoring and of the drill, which show nothing",
            "RequestInbox", "a list of what stands on the chain",
            "ExportConsent", "writes what stands on the chain, without plaintext");

    @Test
    void everyUseCaseThatMustHoldsAGuard() throws IOException, URISyntaxException, ClassNotFoundException {
        List<String> unguarded = new ArrayList<>();
        int looked = 0;
        for (Class<?> type : useCases()) {
            looked++;
            if (!EXCEPTIONS.containsKey(type.getSimpleName()) && !holdsGuard(type, 2)) {
                unguarded.add(type.getName() + ": take Guard as first argument, or say in EXCEPTIONS why not");
            }
        }
        assertThat(unguarded).isEmpty();
        assertThat(looked).isGreaterThan(20);
    }

    private static boolean holdsGuard(Class<?> type, int depth) {
        for (Field field : type.getDeclaredFields()) {
            Class<?> part = field.getType();
            boolean ours = part.getName().startsWith("org.xinglin.core.");
            if (part == Guard.class || (depth > 0 && ours && !part.isEnum() && holdsGuard(part, depth - 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<Class<?>> useCases() throws IOException, URISyntaxException, ClassNotFoundException {
        URI place =
                Guard.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (place.getPath().endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                return useCases(jar.getPath("/"));
            }
        }
        return useCases(Path.of(place));
    }

    private static List<Class<?>> useCases(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (String each : PACKAGES) {
            List<String> names;
            try (Stream<Path> files = Files.list(root.resolve("org/xinglin/core/" + each))) {
                names = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .toList();
            }
            for (String name : names) {
                Class<?> type = Class.forName("org.xinglin.core." + each + "." + name);
                if (isUseCase(type)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static boolean isUseCase(Class<?> type) {
        String first = type.getSimpleName().split("(?<=[a-z])(?=[A-Z])", 2)[0];
        return Modifier.isPublic(type.getModifiers())
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && VERBS.contains(first);
    }
}
