package org.xinglin.formats.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.Sources;
import org.xinglin.core.records.reading.FoundSources;
import org.xinglin.core.records.reading.FoundSources.Reason;
import org.xinglin.formats.Formats;

class WalkedFoldersTest {
    @TempDir
    Path folder;

    private static byte[] zip(Charset charset, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, charset)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        Map<String, byte[]> entries = Arrays.stream(names)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> name.getBytes(StandardCharsets.UTF_8),
                        (a, b) -> b,
                        java.util.LinkedHashMap::new));
        return zip(StandardCharsets.UTF_8, entries);
    }

    private Map<String, Reason> leftOut(byte[] zip) throws IOException, Failed {
        Path file = Files.write(folder.resolve("in.zip"), zip);
        try (FoundSources found = find(file)) {
            return found.leftOut().stream()
                    .collect(Collectors.toMap(
                            out -> out.place().substring(out.place().lastIndexOf("in.zip") + 6),
                            FoundSources.LeftOut::reason));
        }
    }

    private static FoundSources find(Path... chosen) throws Failed {
        return new WalkedFolders().find(List.of(chosen), Progress.NONE);
    }

    private static String text(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void foldersAndArchivesAreWalkedAndNothingIsExtracted() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "one");
        Files.createDirectories(folder.resolve("deep/er"));
        Files.write(folder.resolve("deep/er/in.zip"), zip("x/b.txt", "nested.zip", "名.txt"));
        Files.writeString(folder.resolve("deep/.DS_Store"), "no");
        try (FoundSources found = find(folder)) {
            assertThat(found.sources())
                    .extracting(Source::name)
                    .containsExactlyInAnyOrder("a.txt", "b.txt", "nested.zip", "名.txt");
            assertThat(found.leftOut()).extracting(FoundSources.LeftOut::reason).containsExactly(Reason.SYSTEM_FILE);
            for (Source source : found.sources()) {
                assertThat(text(new Formats().sources().reopen(source.locator())))
                        .isEqualTo(text(source));
            }
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void sourcesOutliveTheFinding() throws Exception {
        Path file = Files.write(folder.resolve("in.zip"), zip("x/b.txt"));
        FoundSources found = find(file);
        Source source = found.sources().getFirst();
        found.close();
        assertThat(text(source)).isEqualTo("x/b.txt");
        assertThat(source.bytes()).isEqualTo(7);
    }

    @Test
    void entriesOfALargeArchiveAreFoundAgainQuicklyAndAChangedOneIsNoticed() throws Exception {
        String[] names = new String[5000];
        Arrays.setAll(names, i -> "folder/" + i + ".txt");
        Path file = Files.write(folder.resolve("in.zip"), zip(names));
        Sources sources = new Formats().sources();
        for (String name : names) { // looking at the archive for each of them would take minutes
            assertThat(text(sources.reopen(file + "!" + name))).isEqualTo(name);
        }
        Source before = sources.reopen(file + "!folder/7.txt");
        Files.write(file, zip("folder/7.txt", "other"));
        assertThat(sources.reopen(file + "!other").bytes()).isEqualTo(5);
        assertThat(text(before)).isEqualTo("folder/7.txt");
        assertThatThrownBy(() -> sources.reopen(file + "!folder/8.txt")).isInstanceOf(Failed.class);
    }

    @Test
    void namesThatEscapeOrMisleadAreLeftOut() throws Exception {
        Map<String, Reason> out = leftOut(zip(
                "../../etc/passwd",
                "/abs",
                "C:\\win.txt",
                "a\\..\\..\\b",
                "\\\\host\\share",
                "CON",
                "x/lpt1.txt",
                "nul.tar.gz",
                "ends.",
                "a\u0000b",
                "a\nc",
                "ok.txt",
                "OK.TXT",
                "__MACOSX/._ok.txt",
                "n/" + "l".repeat(300)));
        assertThat(out)
                .containsOnly(
                        Map.entry("!../../etc/passwd", Reason.ESCAPES),
                        Map.entry("!/abs", Reason.ESCAPES),
                        Map.entry("!C:\\win.txt", Reason.ESCAPES),
                        Map.entry("!a\\..\\..\\b", Reason.ESCAPES),
                        Map.entry("!\\\\host\\share", Reason.ESCAPES),
                        Map.entry("!CON", Reason.BAD_NAME),
                        Map.entry("!x/lpt1.txt", Reason.BAD_NAME),
                        Map.entry("!nul.tar.gz", Reason.BAD_NAME),
                        Map.entry("!ends.", Reason.BAD_NAME),
                        Map.entry("!a\uFFFDb", Reason.BAD_NAME),
                        Map.entry("!a\uFFFDc", Reason.BAD_NAME),
                        Map.entry("!OK.TXT", Reason.DUPLICATE),
                        Map.entry("!__MACOSX/._ok.txt", Reason.SYSTEM_FILE),
                        Map.entry("!n/" + "l".repeat(300), Reason.BAD_NAME));
    }

    @Test
    void bombsAreRefused() throws Exception {
        byte[] zeros = zip(StandardCharsets.UTF_8, Map.of("zeros", new byte[11 << 20]));
        assertThat(leftOut(zeros)).isEqualTo(Map.of("", Reason.BOMB));
        byte[] small = zip(StandardCharsets.UTF_8, Map.of("zeros", new byte[9 << 20]));
        assertThat(leftOut(small)).isEmpty();
    }

    @Test
    void aSizeThatLiesEndsTheReading() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, Map.of("zeros", new byte[9 << 20]));
        ByteBuffer table = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = lastIndexOf(zip, 0x02014b50);
        table.putInt(at + 24, 100);
        Path file = Files.write(folder.resolve("in.zip"), zip);
        try (FoundSources found = find(file)) {
            assertThatThrownBy(() -> text(found.sources().getFirst())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void damageInsideOfAnEntryIsNoticed() throws Exception {
        for (int i = 36; i < 40; i++) { // behind the local header of 30 bytes and the name
            byte[] broken = zip("a.txt");
            broken[i] ^= 1;
            Path file = Files.write(folder.resolve("in.zip"), broken);
            try (FoundSources found = find(file)) {
                assertThatThrownBy(() -> text(found.sources().getFirst())).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void encryptedEntriesAndLinksAreNotTaken() throws Exception {
        byte[] encrypted = zip("a.txt");
        encrypted[lastIndexOf(encrypted, 0x02014b50) + 8] |= 1;
        assertThat(leftOut(encrypted)).isEqualTo(Map.of("", Reason.ENCRYPTED));
        byte[] link = zip("a.txt");
        int at = lastIndexOf(link, 0x02014b50);
        link[at + 5] = 3;
        ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 38, 0xA1FF << 16);
        assertThat(leftOut(link)).isEqualTo(Map.of("!a.txt", Reason.LINK));
    }

    @Test
    void linksInFoldersAreNotFollowed() throws Exception {
        Path outside = Files.writeString(folder.resolve("secret"), "s");
        Path inside = Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(inside.resolve("link"), outside);
        Files.createSymbolicLink(inside.resolve("up"), folder);
        try (FoundSources found = find(inside)) {
            assertThat(found.sources()).isEmpty();
            assertThat(found.leftOut()).extracting(FoundSources.LeftOut::reason).containsOnly(Reason.LINK);
        }
    }

    @Test
    void everyTruncationOfAnArchiveIsRefusedWhole() throws Exception {
        byte[] whole = zip("a.txt", "b.txt");
        for (int length = 4; length < whole.length; length++) {
            assertThat(leftOut(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEqualTo(Map.of("", Reason.DAMAGED_ARCHIVE));
        }
    }

    @Test
    void namesOfChineseSystemsAreReadable() throws Exception {
        Path file = Files.write(
                folder.resolve("in.zip"), zip(Charset.forName("GB18030"), Map.of("病历.txt", new byte[] {1})));
        try (FoundSources found = find(file)) {
            assertThat(found.sources()).extracting(Source::name).containsExactly("病历.txt");
        }
    }

    @Test
    void tooManyEntriesAreRefusedBeforeTheyAreRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= CentralDirectory.MAX_ENTRIES; i++) {
                out.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }
        assertThat(leftOut(bytes.toByteArray())).isEqualTo(Map.of("", Reason.BOMB));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> find(folder.resolve("nothing")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Invalid.class));
        assertThatThrownBy(() -> new Formats().sources().reopen(folder + "/no.zip!a"))
                .isInstanceOf(Failed.class);
    }

    private static int lastIndexOf(byte[] bytes, int signature) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = bytes.length - 4; i >= 0; i--) {
            if (buffer.getInt(i) == signature) {
                return i;
            }
        }
        throw new AssertionError("no such signature");
    }
}
