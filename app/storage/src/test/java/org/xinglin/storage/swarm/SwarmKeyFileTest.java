package org.xinglin.storage.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Destination;
import org.xinglin.core.storage.SwarmKey;

class SwarmKeyFileTest {
    @TempDir
    Path folder;

    private final KuboSwarmKeys keys = new KuboSwarmKeys(new SecureRandom(), InstantSource.system());

    @Test
    void aKeyIsInKubosFormAndForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("swarm.key");
        SwarmKey made = keys.create(new Destination(file, false));
        assertThat(Files.readString(file)).matches("/key/swarm/psk/1\\.0\\.0/\\n/base16/\\n[0-9a-f]{64}\\n");
        assertOwnerOnly(file);
        assertThat(keys.read(file)).isEqualTo(made);
        assertThat(made.toString()).doesNotContain(key(file));
        assertThat(keys.create(new Destination(folder.resolve("other"), false)).fingerprint())
                .isNotEqualTo(made.fingerprint());
    }

    @Test
    void aKeyIsReplacedOnlyWhenAsked() throws Exception {
        Path file = Files.writeString(folder.resolve("swarm.key"), "mine");
        assertCode(() -> keys.create(new Destination(file, false)), "XL-FILE-EXISTS");
        assertThat(file).hasContent("mine");
        keys.create(new Destination(file, true));
        assertOwnerOnly(file);
        assertNoParts();
    }

    @Test
    void aKeyOthersCanReadIsTold() throws Exception {
        Path file = folder.resolve("swarm.key");
        keys.create(new Destination(file, false));
        Files.setPosixFilePermissions(
                file,
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ));
        assertThat(keys.read(file).othersCanRead()).isTrue();
    }

    @Test
    void linesOfWindowsAreRead() throws Exception {
        Path file = folder.resolve("swarm.key");
        SwarmKey made = keys.create(new Destination(file, false));
        Files.writeString(file, Files.readString(file).strip().replace("\n", "\r\n"));
        assertThat(keys.read(file).fingerprint()).isEqualTo(made.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/key/swarm/psk/1.0.0/\n/bin/\nabc",
                "/key/swarm/psk/1.0.0/\n/base16/\n12",
                "/key/swarm/psk/1.0.0/\n/base16/\nzz0000000000000000000000000000000000000000000000000000000000zzzz\n",
                "/key/swarm/psk/1.0.0/\n/base16/\n00000000000000000000000000000000000000000000000000000000000000000000\n"
            })
    void whatIsNoKeyIsRefused(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("swarm.key"), content);
        assertCode(() -> keys.read(file), "XL-BAD-SWARM-KEY");
    }

    @Test
    void aMissingKeyIsMissing() {
        assertCode(() -> keys.read(folder.resolve("none")), "XL-FILE-MISSING");
    }

    private static String key(Path file) throws IOException {
        return Files.readAllLines(file).getLast();
    }

    private static void assertCode(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    private static void assertOwnerOnly(Path file) throws IOException {
        assertThat(Files.getPosixFilePermissions(file))
                .as(file.toString())
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private void assertNoParts() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().endsWith(".part"));
        }
    }
}
