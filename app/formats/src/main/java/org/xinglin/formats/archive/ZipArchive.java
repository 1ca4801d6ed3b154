package org.xinglin.formats.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.reading.FoundSources.LeftOut;
import org.xinglin.core.records.reading.FoundSources.Reason;

/** The entries of a ZIP archive as sources. */
final class ZipArchive {
    /** Beyond this size a ratio is looked at: small files of one letter repeated are no attack. */
    private static final long SUSPECT_FROM = 10L << 20;

    /** What deflate reaches with records at best is far below; its own maximum is 1032. */
    private static final long MAX_RATIO = 100;

    private static final long MAX_TOTAL = 20L << 30;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final Path file;
    private final Instant modified;
    private final List<Source> sources = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private ZipArchive(Path file, Instant modified) {
        this.file = file;
        this.modified = modified;
    }

    /** What the archive holds; an archive that can not be read is one {@link LeftOut}. */
    static ZipArchive look(Path file) {
        ZipArchive archive = new ZipArchive(file, modified(file));
        try {
            archive.look();
        } catch (CentralDirectory.TooMuch e) {
            archive.refuse(Reason.BOMB);
        } catch (IOException | IllegalArgumentException e) { // ZipFile throws both for damage
            archive.refuse(Reason.DAMAGED_ARCHIVE);
        }
        return archive;
    }

    List<Source> sources() {
        return sources;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void refuse(Reason reason) {
        sources.clear();
        leftOut.clear();
        leftOut.add(new LeftOut(file.toString(), reason));
    }

    private void look() throws IOException {
        List<CentralDirectory.Entry> entries = CentralDirectory.of(file);
        long total = 0;
        for (CentralDirectory.Entry entry : entries) {
            total = Math.addExact(total, Math.max(0, entry.bytes()));
            if (total > MAX_TOTAL || isBomb(total, Files.size(file))) {
                throw new CentralDirectory.TooMuch("more bytes than an archive of this size may hold");
            }
        }
        if (entries.stream().anyMatch(CentralDirectory.Entry::encrypted)) {
            refuse(Reason.ENCRYPTED);
            return;
        }
        Charset charset = charsetOf(entries);
        try (ZipFile proof = new ZipFile(file.toFile(), charset)) {
            Map<String, Integer> spellings = new HashMap<>();
            entries.forEach(entry -> spellings.merge(text(entry, charset), 1, Integer::sum));
            Set<String> taken = new HashSet<>();
            for (CentralDirectory.Entry entry : entries) {
                String name = text(entry, charset);
                if (!name.endsWith("/")) {
                    boolean twice = spellings.getOrDefault(name, 0) > 1; // which of them a reader gets is open
                    sort(entry, name, twice || proof.getEntry(name) == null, charset, taken);
                }
            }
        }
    }

    private void sort(CentralDirectory.Entry entry, String name, boolean twice, Charset charset, Set<String> taken) {
        EntryName judged = EntryName.of(name);
        Optional<Reason> fault = judged.fault();
        if (fault.isEmpty() && entry.link()) {
            fault = Optional.of(Reason.LINK);
        }
        if (fault.isEmpty() && isBomb(entry.bytes(), entry.packed())) {
            fault = Optional.of(Reason.BOMB);
        }
        if (fault.isEmpty() && (!taken.add(judged.key()) || twice)) {
            fault = Optional.of(Reason.DUPLICATE);
        }
        if (fault.isPresent()) {
            leftOut.add(new LeftOut(locator(file, name), fault.get()));
        } else {
            sources.add(new ZipEntrySource(file, charset, name, judged.last(), entry.bytes(), modified));
        }
    }

    private static boolean isBomb(long bytes, long packed) {
        return bytes > SUSPECT_FROM && bytes / MAX_RATIO > packed;
    }

    static String locator(Path file, String name) {
        return file + "!" + name;
    }

    /** Names without the UTF-8 flag: UTF-8 all the same if they are, else what Chinese systems write, else what DOS wrote. */
    private static Charset charsetOf(List<CentralDirectory.Entry> entries) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
            if (entries.stream().allMatch(entry -> entry.utf8() || isIn(entry.name(), charset))) {
                return charset;
            }
        }
        return Charset.forName("IBM437");
    }

    private static boolean isIn(byte[] name, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(CentralDirectory.Entry entry, Charset charset) {
        return new String(entry.name(), entry.utf8() ? StandardCharsets.UTF_8 : charset);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (IOException e) {
            return Instant.EPOCH; // it is gone: looking at it will say so
        }
    }
}
