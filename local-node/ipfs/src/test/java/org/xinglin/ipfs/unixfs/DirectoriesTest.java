package org.xinglin.ipfs.unixfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.ipfs.cid.Cid;

/** The roots were printed by the official JavaScript importer (ipfs-unixfs-importer 17.0) for the same entries. */
class DirectoriesTest {
    private static final ImportProfile LATEST = ImportProfile.UNIXFS_V1_2025;
    private final MemoryBlocks blocks = new MemoryBlocks();

    @ParameterizedTest
    @CsvSource({
        "0, 3000, QmWXJVzhu1bcPQNYKPCJzJLMjAAo7SRJ6XysE29P15iTVp, 360679",
        "0, 6000, QmcXVMxoZsyp4QAUjRTkHmW9oNSAsGXcHBUr8VPqt4Nju1, 714386",
        "1, 2300, bafybeihsnzadaiipwbeftkwg6osmngxsrcclmiru7uwaobksi62bwwk3nu, 236984",
        "1, 2500, bafybeiaxsg2rmuth4373oxazt2vklx3zlqzht6rfmk2kqbko57oeajlyay, 257784",
        "1, 20000, bafybeiexi4ian4ts23ibswxjuzpclsclib274njdz32eece5rgpgkuingi, 2361928"
    })
    void haveTheRootsOfTheOfficialImporter(int version, int count, String root, long dagSize) throws IOException {
        ImportProfile profile = version == 0 ? ImportProfile.UNIXFS_V0_2015 : LATEST;

        Imported made = Directories.store(entries(profile, count), profile, blocks);

        assertThat(made.cid()).hasToString(root);
        assertThat(made.dagSize()).isEqualTo(dagSize);
        assertThat(new HashSet<>(new Directories(blocks, blocks, profile).entries(made.cid())))
                .isEqualTo(new HashSet<>(entries(profile, count)));
    }

    @Test
    void growingAndShrinkingOneByOneGivesTheSameRootsAsMakingAtOnce() throws IOException {
        Directories directories = new Directories(blocks, blocks, LATEST);
        List<DagLink> all = entries(LATEST, 3200);
        Collections.shuffle(all, new Random(4));
        Cid at = directories.store(all.subList(0, 2400)).cid();
        for (DagLink entry : all.subList(2400, 3200)) {
            at = directories.put(at, entry).cid();
        }
        assertThat(new UnixFsReader(blocks).node(at).kind()).isEqualTo(Kind.HAMT_SHARD);
        assertThat(at).isEqualTo(directories.store(all).cid());

        for (DagLink entry : all.subList(2000, 3200)) {
            at = directories.remove(at, entry.name()).cid();
        }
        assertThat(new UnixFsReader(blocks).node(at).kind()).isEqualTo(Kind.DIRECTORY);
        assertThat(at).isEqualTo(directories.store(all.subList(0, 2000)).cid());
    }

    @Test
    void anEntryIsReplacedNotDoubled() throws IOException {
        Directories directories = new Directories(blocks, blocks, LATEST);
        List<DagLink> all = entries(LATEST, 3000);
        Cid sharded = directories.store(all).cid();
        DagLink other = new DagLink(all.getFirst().name(), all.getLast().cid(), 1);

        Cid changed = directories.put(sharded, other).cid();

        assertThat(directories.find(changed, other.name())).contains(other);
        assertThat(directories.entries(changed)).hasSize(3000);
        assertThat(directories.find(changed, "nobody")).isEmpty();
    }

    /** What makes the thousandth record of a patient cost what the first did. */
    @Test
    void anEntryMoreInAShardedDirectoryWritesTwoOrThreeBlocks() throws IOException {
        Directories directories = new Directories(blocks, blocks, LATEST);
        Cid at = directories.store(entries(LATEST, 20_000)).cid();
        Set<Cid> before = blocks.cids();

        directories.put(at, new DagLink("one more", at, 5));

        Set<Cid> written = new HashSet<>(blocks.cids());
        written.removeAll(before);
        assertThat(written).hasSizeBetween(1, 3);
    }

    @Test
    void aFileIsNotTakenForADirectory() throws IOException {
        Directories directories = new Directories(blocks, blocks, LATEST);
        Cid file = file(LATEST, "content").cid();

        assertThatThrownBy(() -> directories.put(file, new DagLink("a", file, 1)))
                .isInstanceOf(NotADirectoryException.class);
    }

    private List<DagLink> entries(ImportProfile profile, int count) throws IOException {
        List<DagLink> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Imported file = file(profile, Integer.toString(i));
            entries.add(new DagLink("name".repeat(10) + "-" + i + "-记录.enc", file.cid(), file.dagSize()));
        }
        return entries;
    }

    private Imported file(ImportProfile profile, String content) throws IOException {
        try (UnixFsWriter writer = new UnixFsWriter(profile, blocks, Runnable::run, 0)) {
            writer.write(content.getBytes(StandardCharsets.UTF_8));
            return writer.finish();
        }
    }
}
