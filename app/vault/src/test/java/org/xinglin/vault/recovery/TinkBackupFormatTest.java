package org.xinglin.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackupFormat.Contents;
import org.xinglin.core.recovery.BackupHeader;
import org.xinglin.core.recovery.BackupPart;

class TinkBackupFormatTest {
    private static final long SEED = 20261121;
    private static final Instant MADE = Instant.parse("2026-11-21T08:00:00Z");
    private static final byte[] VAULT = "{\"name\": \"Hospital Zhongshan\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final TinkBackupFormat format = new TinkBackupFormat();
    private final Map<BackupPart, byte[]> parts = new EnumMap<>(BackupPart.class);
    private Path backup = Path.of("");

    @BeforeEach
    void prepare() {
        byte[] catalogue = new byte[2_500_000];
        new Random(SEED).nextBytes(catalogue);
        parts.put(BackupPart.VAULT, VAULT);
        parts.put(BackupPart.CATALOGUE, catalogue);
        parts.put(BackupPart.PREFERENCES, new byte[0]);
        backup = folder.resolve("backup");
    }

    @Test
    void everythingComesBackAndTheHeaderTellsWhenAndUnderWhichKey() throws Exception {
        BackupHeader written = sealed(true);
        assertThat(format.look(backup)).isEqualTo(written);
        assertThat(written.made()).isEqualTo(MADE);
        assertThat(written.withVault()).isTrue();
        assertThat(written.key()).matches("[0-9a-f]{16}");
        assertThat(written.bytes()).isEqualTo(Files.size(backup));
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Map<BackupPart, ByteArrayOutputStream> out = new EnumMap<>(BackupPart.class);
        assertThat(opened(master(), out)).isEqualTo(written);
        assertThat(out.keySet()).isEqualTo(parts.keySet());
        out.forEach((part, bytes) -> assertThat(bytes.toByteArray()).isEqualTo(parts.get(part)));
        Path vault = folder.resolve("vault");
        format.clearVault(backup, vault);
        assertThat(vault).hasBinaryContent(VAULT);
    }

    @Test
    void aBackupForSheetsOnlyNamesNobody() throws Exception {
        sealed(false);
        assertThat(format.look(backup).withVault()).isFalse();
        assertThat(new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zhongshan");
        refused(
                () -> format.clearVault(backup, folder.resolve("v")),
                new Failure.Invalid(Problem.SHEETS_NEEDED, backup.toString(), ""));
        opened(master(), new EnumMap<>(BackupPart.class));
    }

    @Test
    void anotherMasterKeyIsToldFromDamage() throws Exception {
        sealed(true);
        byte[] other = new byte[32];
        refused(
                () -> opened(Secret.owning(other), new EnumMap<>(BackupPart.class)),
                new Failure.NotAllowed(Barrier.WRONG_SHEETS));
    }

    @Test
    void everyFlippedByteOfTheBeginningAndASampleOfTheRestAreRefused() throws Exception {
        sealed(true);
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(SEED);
        int beginning = ClearPart.length(VAULT.length) + 48;
        for (int i = 0; i < beginning + 60; i++) {
            int place = i < beginning ? i : beginning + random.nextInt(whole.length - beginning);
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup, flipped);
            Failure failure = failure(() -> opened(master(), new EnumMap<>(BackupPart.class)));
            assertThat(failure)
                    .as("byte %d of %d, seed %d", place, whole.length, SEED)
                    .isInstanceOfAny(Failure.Tampered.class, Failure.Invalid.class, Failure.NotAllowed.class);
            assertThat(failure.code()).doesNotContain("UNEXPECTED", "UNWRITABLE");
            if (place >= beginning) {
                assertThat(failure)
                        .as("the place, give or take what is read ahead")
                        .isIn(damagedAt(segment(place) - 1), damagedAt(segment(place)));
            }
        }
    }

    @Test
    void everyTruncationIsToldWithTheLengths() throws Exception {
        long full = sealed(true).bytes();
        byte[] whole = Files.readAllBytes(backup);
        List<Integer> lengths = new ArrayList<>(List.of(1, 7, 8, 9, 50, 100, whole.length - 1, whole.length - 16));
        new Random(SEED).ints(20, 1, whole.length).forEach(lengths::add);
        for (int length : lengths) {
            Files.write(backup, Arrays.copyOf(whole, length));
            String of = length < ClearPart.length(VAULT.length) ? "?" : Long.toString(full);
            refused(
                    () -> format.look(backup),
                    new Failure.Invalid(Problem.BACKUP_CUT_SHORT, backup.toString(), length + "/" + of));
        }
        Files.write(backup, new byte[0]);
        refused(() -> format.look(backup), new Failure.Invalid(Problem.NOT_A_BACKUP, backup.toString(), ""));
        Files.write(backup, Arrays.copyOf(whole, whole.length + 3));
        refused(() -> format.look(backup), new Failure.Tampered(backup + ", 3 bytes after its end"));
        Files.delete(backup);
        refused(() -> format.look(backup), new Failure.Invalid(Problem.FILE_MISSING, backup.toString(), ""));
    }

    @Test
    void aForgedBeginningWithARightChecksumIsRefusedByTheSeal() throws Exception {
        sealed(true);
        byte[] whole = Files.readAllBytes(backup);
        byte[] forged = "{\"name\": \"Hospital Zhongshun\"}".getBytes(StandardCharsets.UTF_8);
        ClearPart clear = new ClearPart(MADE, BackupKeys.commitment(master()), whole.length, forged);
        System.arraycopy(clear.encoded(), 0, whole, 0, clear.encoded().length);
        Files.write(backup, whole);
        assertThat(format.look(backup).withVault()).isTrue();
        refused(() -> opened(master(), new EnumMap<>(BackupPart.class)), new Failure.Tampered(backup + ", segment 1"));
    }

    @Test
    void segmentsInAnotherOrderAreRefused() throws Exception {
        sealed(true);
        byte[] whole = Files.readAllBytes(backup);
        int start = ClearPart.length(VAULT.length);
        int segment = TinkBackupFormat.SEGMENT;
        byte[] swapped = whole.clone();
        System.arraycopy(whole, start + segment, swapped, start + 2 * segment - 1000, 1000);
        Files.write(backup, swapped);
        assertThat(failure(() -> opened(master(), new EnumMap<>(BackupPart.class))))
                .isInstanceOf(Failure.Tampered.class);
    }

    @Test
    void anotherFilesFormAndVersionAreNamed() throws Exception {
        Files.writeString(backup, "PK\u0003\u0004 and so on");
        refused(() -> format.look(backup), new Failure.Invalid(Problem.NOT_A_BACKUP, backup.toString(), ""));
        Files.write(backup, new byte[] {'X', 'L', 'B', 'A', 'C', 'K', 'U', 'P', 0, 2, 0, 0});
        refused(() -> format.look(backup), new Failure.Invalid(Problem.NOT_A_BACKUP, backup.toString(), "form 2"));
    }

    @Test
    void anExistingFileIsNotTouchedAndAStopIsHeeded() throws Exception {
        Files.writeString(backup, "mine");
        refused(() -> sealed(true), new Failure.Conflicting(Conflict.FILE_EXISTS, backup.toString()));
        assertThat(backup).hasContent("mine");
        Files.delete(backup);
        Progress stopping = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        refused(() -> format.seal(backup, contents(true), master(), stopping), new Failure.Cancelled());
    }

    private Failure damagedAt(long segment) {
        return new Failure.Tampered(backup + ", segment " + segment);
    }

    private static long segment(int place) {
        return (place - ClearPart.length(VAULT.length)) / TinkBackupFormat.SEGMENT + 1L;
    }

    private BackupHeader sealed(boolean withVault) throws IOException, Failed {
        return format.seal(backup, contents(withVault), master(), Progress.NONE);
    }

    private Contents contents(boolean withVault) throws IOException {
        Map<BackupPart, Path> files = new EnumMap<>(BackupPart.class);
        for (Map.Entry<BackupPart, byte[]> part : parts.entrySet()) {
            files.put(part.getKey(), Files.write(folder.resolve(part.getKey().name()), part.getValue()));
        }
        return new Contents(MADE, withVault, files);
    }

    private BackupHeader opened(Secret master, Map<BackupPart, ByteArrayOutputStream> out) throws Failed {
        return format.open(
                backup,
                master,
                folder,
                part -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    out.put(part, bytes);
                    return bytes;
                },
                Progress.NONE);
    }

    private static Secret master() {
        byte[] master = new byte[32];
        new Random(SEED + 1).nextBytes(master);
        return Secret.owning(master);
    }

    private interface Act {
        void perform() throws IOException, Failed;
    }

    private static Failure failure(Act act) throws IOException {
        try {
            act.perform();
        } catch (Failed failed) {
            return failed.failure();
        }
        throw new AssertionError("it was taken");
    }

    private static void refused(Act act, Failure failure) {
        assertThatThrownBy(act::perform)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(failure));
    }
}
