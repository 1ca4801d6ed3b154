package org.xinglin.ipfs.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.BlockSink;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.MissingBlockException;

final class RepoTest {
    @TempDir
    Path home;

    private Repo repo;

    @BeforeEach
    void open() throws IOException {
        repo = Repo.open(home);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void blocksOfAnAddUnderWayAreSparedUntilItEnds() throws IOException {
        AddSession session = repo.newSession();
        Cid cid = put(session, "under way");
        assertThat(collect()).isEmpty();
        session.close();
        assertThat(collect()).containsExactly(cid);
        assertThat(repo.has(cid)).isFalse();
    }

    @Test
    void aBlockThatWasThereAlreadyIsSparedForTheAddThatPutsItAgain() throws IOException {
        Cid cid;
        try (AddSession earlier = repo.newSession()) {
            cid = put(earlier, "twice");
        }
        try (AddSession session = repo.newSession()) {
            put(session, "twice");
            assertThat(collect()).isEmpty();
            session.pinAdded(cid);
        }
        assertThat(collect()).isEmpty();
    }

    @Test
    void whatIsPinnedWhileGarbageIsCollectedSurvivesThatCollection() throws IOException {
        try (AddSession loose = repo.newSession()) {
            for (int i = 0; i < 50; i++) {
                put(loose, "loose " + i);
            }
        }
        AddSession session = repo.newSession();
        List<Cid> kept = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            kept.add(put(session, "kept " + i));
        }
        boolean[] pinned = new boolean[1];
        repo.collectGarbage(first -> {
            if (!pinned[0]) {
                pinned[0] = true;
                pinAll(session, kept);
                session.close();
            }
        });
        assertThat(pinned[0]).isTrue();
        assertThat(kept).allMatch(repo::has);
        assertThat(collect()).isEmpty();
    }

    @Test
    void aTreeWithAMissingBlockIsNotPinned() throws IOException {
        try (AddSession session = repo.newSession()) {
            Cid gone = BlockHash.cidOf(Codec.RAW, bytes("never stored"));
            Cid root = Directories.store(List.of(new DagLink("x", gone, 12)), ImportProfile.UNIXFS_V1_2025, session)
                    .cid();
            assertThatThrownBy(() -> session.pinExisting(root))
                    .isInstanceOf(MissingBlockException.class)
                    .hasMessageContaining(gone.toString());
            assertThat(repo.pinnedRoots()).isEmpty();
        }
    }

    @Test
    void pinsAndBlocksAreThereAfterReopening() throws IOException {
        Cid cid;
        try (AddSession session = repo.newSession()) {
            cid = put(session, "stays");
            session.pinAdded(cid);
        }
        repo.close();
        repo = Repo.open(home);
        assertThat(repo.pinnedRoots()).containsExactly(cid);
        assertThat(repo.blocks().get(cid)).isEqualTo(bytes("stays"));
        assertThat(repo.stat().blocks()).isEqualTo(1);
        repo.unpin(cid);
        assertThatThrownBy(() -> repo.unpin(cid)).isInstanceOf(NotPinnedException.class);
    }

    @Test
    void oneDigestIsOneBlockWhateverTheCidSays() throws IOException {
        try (AddSession session = repo.newSession()) {
            Cid node = Directories.store(List.of(), ImportProfile.UNIXFS_V1_2025, session)
                    .cid();
            Cid old = Cid.v0(node.digest());
            assertThat(repo.has(old)).isTrue();
            assertThat(repo.blocks().get(old)).isEqualTo(repo.blocks().get(node));
        }
    }

    @Test
    void aStrangeFileAmongTheBlocksIsNamed() throws IOException {
        Path shard = Files.createDirectories(home.resolve("blocks").resolve("zz"));
        Files.writeString(shard.resolve("nonsense.data"), "x");
        assertThatThrownBy(() -> repo.stat()).isInstanceOf(IOException.class).hasMessageContaining("nonsense.data");
    }

    @Test
    void theRepoHasOneOwner() {
        assertThatThrownBy(() -> Repo.open(home)).isInstanceOf(RepoInUseException.class);
    }

    @Test
    void aPrefixSetHoldsExactlyWhatWasAdded() {
        Random random = new Random(11);
        PrefixSet set = new PrefixSet();
        Set<Long> expected = new HashSet<>(List.of(0L));
        set.add(0);
        for (int i = 0; i < 5_000; i++) {
            long prefix = random.nextLong();
            set.add(prefix);
            set.add(prefix);
            expected.add(prefix);
        }
        assertThat(expected).allMatch(set::contains);
        for (int i = 0; i < 5_000; i++) {
            long other = random.nextLong();
            assertThat(set.contains(other)).isEqualTo(expected.contains(other));
        }
    }

    private List<Cid> collect() throws IOException {
        List<Cid> deleted = new ArrayList<>();
        repo.collectGarbage(deleted::add);
        return deleted;
    }

    private static void pinAll(AddSession session, List<Cid> roots) {
        try {
            for (Cid root : roots) {
                session.pinAdded(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cid put(BlockSink sink, String text) throws IOException {
        Cid cid = BlockHash.cidOf(Codec.RAW, bytes(text));
        sink.put(cid, bytes(text));
        return cid;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
