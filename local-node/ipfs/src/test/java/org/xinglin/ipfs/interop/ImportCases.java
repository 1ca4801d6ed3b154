package org.xinglin.ipfs.interop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinglin.ipfs.interop.ImportCase.Entry;
import org.xinglin.ipfs.unixfs.ImportProfile;

/** Seeded files and trees under the three published profiles and under ones with small chunks and few links. */
final class ImportCases {
    private static final List<ImportProfile> PROFILES =
            List.of(ImportProfile.UNIXFS_V0_2015, ImportProfile.UNIXFS_V1_LEGACY, ImportProfile.UNIXFS_V1_2025);
    private static final int LARGEST = 4 << 20;
    /** The last two sort differently by UTF-16 units than by UTF-8 bytes. */
    private static final List<String> ODD_NAMES =
            List.of("影像 ", "a b", "50%+1", ".hidden", "x".repeat(300), "-", "é", "e\u0301", "\uFF5E", "😀");

    private final Random random;
    private final List<ImportCase> cases = new ArrayList<>();

    private ImportCases(long seed) {
        this.random = new Random(seed);
    }

    static List<ImportCase> make(long seed, int files, int trees) throws IOException {
        ImportCases made = new ImportCases(seed);
        for (int i = 0; i < files; i++) {
            made.addFile();
        }
        for (int i = 0; i < trees; i++) {
            made.addTree();
        }
        for (ImportProfile profile : PROFILES) {
            made.addAroundTheSplit(profile);
            made.add(profile, many(3000 + made.random.nextInt(4000), 0));
        }
        made.add(ImportProfile.UNIXFS_V1_2025, many(20_000, 0));
        return made.cases;
    }

    private void addFile() {
        ImportProfile profile = any(PROFILES);
        if (random.nextBoolean()) {
            profile = small(profile);
        }
        int size = random.nextInt(4) == 0 ? random.nextInt(LARGEST) : edge(profile);
        // A tree of many thousand nodes takes the other importer seconds and shows nothing more.
        long most = Math.min(LARGEST, profile.chunkSize() * 5000L);
        cases.add(ImportCase.file(profile, Math.clamp(size, 0, (int) most), random.nextInt()));
    }

    private ImportProfile small(ImportProfile like) {
        return new ImportProfile(
                "small",
                like.cidVersion(),
                like.rawLeaves(),
                1 + random.nextInt(2000),
                random.nextBoolean() ? like.maxLinks() : 2 + random.nextInt(12),
                like.sharding());
    }

    /** At, just below or just above a number of whole chunks, of whole nodes, or of whole levels. */
    private int edge(ImportProfile profile) {
        long chunk = profile.chunkSize();
        long links = profile.maxLinks();
        long whole =
                switch (random.nextInt(5)) {
                    case 0 -> 0;
                    case 1 -> chunk;
                    case 2 -> chunk * random.nextInt(12);
                    case 3 -> chunk * links;
                    default -> chunk * links * links;
                };
        return Math.clamp(whole + random.nextInt(3) - 1, 0, LARGEST);
    }

    private void addTree() {
        ImportProfile profile = random.nextInt(3) == 0 ? small(any(PROFILES)) : any(PROFILES);
        List<Entry> entries = new ArrayList<>();
        fill("", 0, entries);
        if (entries.size() < 2) {
            entries.add(new Entry("one", 1, 1));
            entries.add(new Entry("two", 2, 2));
        }
        add(profile, entries);
    }

    private void fill(String parent, int depth, List<Entry> entries) {
        Set<String> names = new HashSet<>();
        int count = random.nextInt(7);
        if (count == 0 && !parent.isEmpty()) {
            entries.add(Entry.emptyDirectory(parent.substring(0, parent.length() - 1)));
        }
        for (int i = 0; i < count; i++) {
            String name = random.nextBoolean() ? any(ODD_NAMES) : any(ODD_NAMES) + random.nextInt(1000);
            if (!names.add(name)) {
                continue;
            }
            if (depth < 4 && random.nextInt(3) == 0) {
                fill(parent + name + "/", depth + 1, entries);
            } else {
                entries.add(new Entry(parent + name, random.nextInt(random.nextInt(8) == 0 ? 600_000 : 3000), i));
            }
        }
    }

    /** One name's length decides whether these directories are sharded: one byte below, at and above our limit. */
    private void addAroundTheSplit(ImportProfile profile) throws IOException {
        int count = 2000;
        while (!isSharded(profile, many(count + 100, 0))) {
            count += 100;
        }
        int low = 0;
        int high = 100_000;
        while (low < high) {
            int middle = (low + high) / 2;
            if (isSharded(profile, many(count, middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int length : new int[] {low - 1, low, low + 1}) {
            add(profile, many(count, length));
        }
    }

    private static boolean isSharded(ImportProfile profile, List<Entry> entries) throws IOException {
        AtomicInteger blocks = new AtomicInteger();
        new ImportCase(profile, entries).importHere((cid, data) -> blocks.incrementAndGet());
        return blocks.get() > entries.size() + 1;
    }

    /** A flat directory, the last name of which is so much longer. */
    private static List<Entry> many(int count, int longer) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new Entry("record-%06d-of-patient-文.enc".formatted(i * 7919 % 1_000_003), 5, 1));
        }
        entries.add(new Entry("z" + "y".repeat(longer), 5, 1));
        return entries;
    }

    private void add(ImportProfile profile, List<Entry> entries) {
        cases.add(new ImportCase(profile, entries));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
