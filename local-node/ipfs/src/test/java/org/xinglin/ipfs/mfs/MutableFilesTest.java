package org.xinglin.ipfs.mfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.repo.AddSession;
import org.xinglin.ipfs.repo.Repo;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.Directories;
import org.xinglin.ipfs.unixfs.ImportProfile;
import org.xinglin.ipfs.unixfs.Imported;
import org.xinglin.ipfs.unixfs.MissingBlockException;
import org.xinglin.ipfs.unixfs.UnixFsReader;
import org.xinglin.ipfs.unixfs.UnixFsWriter;

class MutableFilesTest {
    @TempDir
    Path home;

    private Repo repo;
    private MutableFiles files;

    @BeforeEach
    void open() throws IOException {
        repo = Repo.open(home);
        files = new MutableFiles(repo);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void aLinkedTreeIsFoundAgainAfterARestartAndSparedByCollection() throws IOException {
        link("a record", "/medical_data/p1/r1.enc");
        close();
        open();

        collect();

        assertThat(text("/medical_data/p1/r1.enc")).isEqualTo("a record");
    }

    /** The directory of a patient grows by one record: its pin moves on at the price of that record. */
    @Test
    void aPinBesideAnotherKeepsAllAfterTheOtherIsGone() throws IOException {
        for (int i = 0; i < 40; i++) {
            link("record " + i, "/p/r" + i);
        }
        Cid before = files.find(path("/p"));
        try (AddSession session = repo.newSession()) {
            session.pinExisting(before);
        }
        link("one more", "/p/more");
        Cid after = files.find(path("/p"));
        try (AddSession session = repo.newSession()) {
            session.pinBeside(before, after);
        }
        repo.unpin(before);
        files.remove(path("/p"), true);
        collect();

        assertThat(repo.tree(after)).hasSize(42);
        assertThat(repo.has(before)).isFalse();
    }

    @Test
    void aPinBesideAnotherIsRefusedWhereWhatIsNewIsNotWhole() throws IOException {
        Cid missing = Cid.v1(Codec.RAW, new byte[32]);
        try (AddSession session = repo.newSession()) {
            Cid before = Directories.store(List.of(), ImportProfile.UNIXFS_V1_2025, session)
                    .cid();
            session.pinAdded(before);
            Cid after = Directories.store(List.of(new DagLink("x", missing, 1)), ImportProfile.UNIXFS_V1_2025, session)
                    .cid();
            assertThatThrownBy(() -> session.pinBeside(before, after)).isInstanceOf(MissingBlockException.class);
            assertThat(repo.isPinned(after)).isFalse();
        }
    }

    @Test
    void whatWasRemovedIsCollected() throws IOException {
        link("a record", "/p/r");
        Cid record = files.find(path("/p/r"));
        files.remove(path("/p/r"), false);

        repo.collectGarbage(deleted -> {});

        assertThat(repo.has(record)).isFalse();
        assertThat(files.has(path("/p"))).isTrue();
    }

    @Test
    void theRootDependsOnWhatIsThereAndNotOnTheWayThere() throws IOException {
        Cid one = add("1");
        Cid two = add("2");
        files.link(one, path("/a/x"), true);
        files.link(two, path("/a/y"), true);
        Cid straight = files.find(path("/"));
        files.move(path("/a/x"), path("/z"));
        files.mkdir(path("/b/c"), true, 1);
        files.remove(path("/b"), true);
        files.move(path("/z"), path("/a/x"));

        assertThat(files.find(path("/"))).isEqualTo(straight);
    }

    @Test
    void nothingIsOverwrittenByALinkAndAMissingDirectoryIsSaid() throws IOException {
        Cid one = add("1");
        files.link(one, path("/a"), false);

        assertThatThrownBy(() -> files.link(add("2"), path("/a"), false))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("already has entry by that name");
        assertThatThrownBy(() -> files.link(one, path("/no/where"), false)).hasMessage("file does not exist");
        assertThatThrownBy(() -> files.mkdir(path("/a"), false, 1)).hasMessage("file already exists");
        assertThatThrownBy(() -> files.move(path("/"), path("/b"))).hasMessageContaining("into itself");
        assertThatThrownBy(() -> FilePath.parse("a")).hasMessageContaining("leading slash");
        assertThatThrownBy(() -> FilePath.parse("/a/../b")).hasMessageContaining("upward");
        assertThat(files.find(path("/a"))).isEqualTo(one);
    }

    @Test
    void aTreeThatIsNotWholeGetsNoPath() throws IOException {
        Cid missing = Cid.v1(Codec.RAW, new byte[32]);

        assertThatThrownBy(() -> files.link(missing, path("/x"), false)).isInstanceOf(IOException.class);
        assertThat(files.has(path("/x"))).isFalse();
    }

    @Test
    void bytesAreWrittenInTheMiddleBehindTheEndAndInPlaceOfAll() throws IOException {
        write("/f", "0123456789", new WriteMode(0, true, false, false));
        write("/f", "AB", new WriteMode(3, false, false, false));
        assertThat(text("/f")).isEqualTo("012AB56789");
        write("/f", "Z", new WriteMode(12, false, false, false));
        assertThat(text("/f")).isEqualTo("012AB56789\0\0Z");
        write("/f", "ab", new WriteMode(1, false, true, false));
        assertThat(text("/f")).isEqualTo("0ab");
        write("/f", "new", new WriteMode(0, false, true, false));
        assertThat(text("/f")).isEqualTo("new");
        assertThatThrownBy(() -> write("/g", "x", new WriteMode(0, false, false, false)))
                .hasMessage("file does not exist");
    }

    @Test
    void collectionBesideChangesTakesNothingThatAPathReaches() throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Void> collecting = CompletableFuture.runAsync(
                    () -> {
                        while (!done.get()) {
                            collect();
                        }
                    },
                    threads);
            for (int i = 0; i < 150; i++) {
                link("record " + i, "/p" + i % 7 + "/r" + i);
                if (i % 3 == 0) {
                    files.move(path("/p" + i % 7 + "/r" + i), path("/p" + i % 7 + "/moved" + i));
                }
            }
            done.set(true);
            collecting.join();
        }
        collect();
        assertThat(repo.tree(files.find(path("/")))).hasSizeGreaterThan(150);
        assertThat(text("/p0/moved147")).isEqualTo("record 147");
    }

    private void collect() {
        try {
            repo.collectGarbage(deleted -> {});
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Cid add(String content) throws IOException {
        try (AddSession session = repo.newSession()) {
            Cid cid = upload(session, content).cid();
            session.pinAdded(cid);
            return cid;
        }
    }

    /** As the console does it: kept by a pin until a path keeps it. */
    private void link(String content, String file) throws IOException {
        Cid cid = add(content);
        files.link(cid, path(file), true);
        repo.unpin(cid);
    }

    private static Imported upload(AddSession session, String content) throws IOException {
        try (UnixFsWriter writer = new UnixFsWriter(ImportProfile.UNIXFS_V1_2025, session, Runnable::run, 0)) {
            writer.write(content.getBytes(StandardCharsets.UTF_8));
            return writer.finish();
        }
    }

    private void write(String file, String content, WriteMode mode) throws IOException {
        try (AddSession session = repo.newSession()) {
            files.write(session, path(file), upload(session, content), mode);
        }
    }

    private String text(String file) throws IOException {
        UnixFsReader reader = new UnixFsReader(repo.blocks());
        Cid cid = files.find(path(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reader.copy(cid, 0, reader.fileSize(cid), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FilePath path(String text) throws FilesException {
        return FilePath.parse(text);
    }
}
