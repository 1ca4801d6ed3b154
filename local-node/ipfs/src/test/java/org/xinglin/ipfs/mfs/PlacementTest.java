package org.xinglin.ipfs.mfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** Many paths in one change of the files. */
final class PlacementTest {
    @TempDir
    Path home;

    private Repo repo;
    private MutableFiles files;

    @BeforeEach
    void open() throws IOException {
        repo = Repo.open(home);
        files = new MutableFiles(repo);
        files.link(stored("old"), path("/p/b/1"), true);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void manyTreesAreAtTheirPathsAndWhatTheyReplacedIsTold() throws IOException {
        Cid old = files.find(path("/p/b/1"));
        Map<FilePath, Cid> trees = trees();
        long before = repo.stat().blocks();
        Placed placed = files.place(trees);

        assertThat(placed.replaced()).isEqualTo(Map.of(path("/p/b/1"), old));
        assertThat(placed.directories())
                .isEqualTo(Map.of("/p/a", files.find(path("/p/a")), "/p/b", files.find(path("/p/b"))));
        for (Map.Entry<FilePath, Cid> one : trees.entrySet()) {
            assertThat(files.find(one.getKey())).isEqualTo(one.getValue());
        }
        assertThat(repo.stat().blocks() - before)
                .as("a, b, p and the root, each once")
                .isEqualTo(4);
        assertThat(files.place(trees).replaced()).isEmpty();
    }

    @Test
    void whenOneOfThemIsNotThereNoneIsPlaced() throws IOException {
        Cid root = repo.filesRoot().orElseThrow();
        Map<FilePath, Cid> trees = trees();
        trees.put(path("/p/a/3"), Cid.v1(Codec.RAW, new byte[32]));
        assertThatThrownBy(() -> files.place(trees)).isInstanceOf(MissingBlockException.class);
        trees.remove(path("/p/a/3"));
        trees.put(path("/p/a/1/below a file"), stored("fourth"));
        assertThatThrownBy(() -> files.place(trees)).isInstanceOf(IOException.class);
        assertThat(repo.filesRoot()).contains(root);
    }

    @Test
    void whatIsPlacedOutlivesARestartAndGarbageCollectionAndIsTakenOutInOneChange() throws IOException {
        files.place(trees());
        repo.close();
        repo = Repo.open(home);
        files = new MutableFiles(repo);
        repo.collectGarbage(gone -> {});
        Cid second = files.find(path("/p/a/2"));
        assertThat(repo.blocks().get(second)).isEqualTo(bytes("second"));

        files.removeAll(List.of(path("/p/a/1"), path("/p/b/1"), path("/p/nothing/here")));
        assertThat(files.has(path("/p/a/1"))).isFalse();
        assertThat(files.has(path("/p/b/1"))).isFalse();
        assertThat(files.find(path("/p/a/2"))).isEqualTo(second);
    }

    private Map<FilePath, Cid> trees() throws IOException {
        Map<FilePath, Cid> trees = new LinkedHashMap<>();
        trees.put(path("/p/a/1"), stored("first"));
        trees.put(path("/p/a/2"), stored("second"));
        trees.put(path("/p/b/1"), stored("third"));
        return trees;
    }

    private Cid stored(String content) throws IOException {
        Cid cid = BlockHash.cidOf(Codec.RAW, bytes(content));
        try (AddSession session = repo.newSession()) {
            session.put(cid, bytes(content));
            session.sync();
        }
        return cid;
    }

    private static ByteBuffer bytes(String content) {
        return ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePath path(String text) throws FilesException {
        return FilePath.parse(text);
    }
}
