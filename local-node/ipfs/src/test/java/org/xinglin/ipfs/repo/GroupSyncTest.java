package org.xinglin.ipfs.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.BlockHash;

/** Many small blocks become durable together; what a crash finds is whole or not there. */
final class GroupSyncTest {
    @TempDir
    Path folder;

    private Path home;
    private Repo repo;

    @BeforeEach
    void open() throws IOException {
        home = folder.resolve("repo");
        repo = Repo.open(home);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void aBlockIsReadButHasNoNameBeforeItIsDurable() throws IOException {
        try (AddSession session = repo.newSession()) {
            Cid cid = put(session, 1);
            assertThat(repo.has(cid)).isTrue();
            assertThat(repo.blocks().get(cid)).isEqualTo(block(1));
            assertThat(repo.blocks().size(cid)).isEqualTo(20_480);
            assertThat(named()).isEmpty();
            session.sync();
            assertThat(named()).hasSize(1);
            assertThat(home.resolve("temp")).isEmptyDirectory();
            assertThat(repo.blocks().get(cid)).isEqualTo(block(1));
        }
    }

    @Test
    void aCrashBetweenTheWritingOfManyAndTheirNamingLeavesNoneOfThemAndWhatWasPinnedBefore() throws IOException {
        List<Cid> confirmed = new ArrayList<>();
        List<Cid> lost = new ArrayList<>();
        try (AddSession session = repo.newSession()) {
            for (int i = 0; i < 20; i++) {
                confirmed.add(put(session, i));
            }
            session.pinAdded(confirmed);
            for (int i = 20; i < 40; i++) {
                lost.add(put(session, i));
            }
            Path afterCrash = copied(folder.resolve("crashed"));
            try (Repo reopened = Repo.open(afterCrash)) {
                assertThat(reopened.pinnedRoots()).containsExactlyInAnyOrderElementsOf(confirmed);
                for (int i = 0; i < 20; i++) {
                    assertThat(reopened.blocks().get(confirmed.get(i))).isEqualTo(block(i));
                }
                assertThat(lost).noneMatch(reopened::has);
                assertThat(reopened.stat().blocks()).isEqualTo(20);
                assertThat(afterCrash.resolve("temp")).isEmptyDirectory();
            }
        }
    }

    @Test
    void whatTheDiskRefusedFailsAllWhoReliedOnItAndCanBeWrittenAgain() throws IOException {
        try (AddSession one = repo.newSession();
                AddSession other = repo.newSession()) {
            Cid cid = put(one, 1);
            put(other, 1);
            Path unnamed = only(home.resolve("temp"));
            Files.delete(unnamed);
            Files.createDirectory(unnamed); // it can not be opened for a sync any more
            assertThatThrownBy(one::sync).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> other.pinAdded(cid))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refused");
            assertThat(repo.pinnedRoots()).isEmpty();
            assertThat(repo.has(cid)).isFalse();
        }
        try (AddSession later = repo.newSession()) {
            Cid cid = put(later, 1);
            later.pinAdded(cid);
            assertThat(repo.blocks().get(cid)).isEqualTo(block(1));
        }
    }

    @Test
    void anUnnamedBlockIsCollectedLikeAnyOther() throws IOException {
        Cid cid;
        try (AddSession session = repo.newSession()) {
            cid = put(session, 1);
            assertThat(repo.remove(cid)).isFalse();
        }
        assertThat(repo.remove(cid)).isTrue();
        assertThat(repo.has(cid)).isFalse();
        assertThat(home.resolve("temp")).isEmptyDirectory();
    }

    @Test
    void manyWhoSyncAtOnceEachFindTheirOwnBlocksNamed() throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                int seed = caller;
                all.add(callers.submit(() -> addsAndFindsNamed(seed)));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private boolean addsAndFindsNamed(int seed) throws IOException {
        boolean good = true;
        for (int round = 0; round < 10; round++) {
            try (AddSession session = repo.newSession()) {
                List<Cid> roots = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    roots.add(put(session, seed / 2 * 1000 + round * 10 + i)); // two callers put the same
                }
                session.pinAdded(roots);
                good &= roots.stream().allMatch(this::isNamed)
                        && repo.pinnedRoots().containsAll(roots);
            }
        }
        return good;
    }

    private boolean isNamed(Cid cid) {
        String key = cid.blockKey();
        return Files.exists(home.resolve("blocks")
                .resolve(key.substring(key.length() - 3, key.length() - 1))
                .resolve(key + ".data"));
    }

    private List<Path> named() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("blocks"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Path only(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().getFirst();
        }
    }

    /** What a killed process leaves. */
    private Path copied(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(home.relativize(file)));
            }
        }
        return to;
    }

    private static Cid put(AddSession session, int seed) throws IOException {
        Cid cid = BlockHash.cidOf(Codec.RAW, block(seed));
        session.put(cid, block(seed));
        return cid;
    }

    private static ByteBuffer block(int seed) {
        byte[] bytes = new byte[20_480];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
