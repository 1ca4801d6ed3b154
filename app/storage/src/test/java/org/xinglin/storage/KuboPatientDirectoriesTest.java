package org.xinglin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.Link;

class KuboPatientDirectoriesTest {
    private static final Digest PATIENT = Digest.of(new byte[32]);
    private static final String NAME = "0".repeat(64);

    @TempDir
    Path home;

    private EmbeddedIpfs node;
    private KuboContentStore store;
    private KuboPatientDirectories directories;
    private KuboClient client;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
        store = new KuboContentStore(node.apiUri());
        directories = KuboPatientDirectories.connect(node.apiUri(), Optional.empty());
        client = new KuboClient(node.apiUri());
    }

    @AfterEach
    void stop() {
        client.close();
        directories.close();
        store.close();
        node.close();
    }

    @Test
    void theRootMovesWithEachRecordAndIsTheOnlyPinOfTheDirectory() throws Exception {
        List<RecordId> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            records.add(RecordId.random());
            Cid cid = stored("record " + i);
            directories.put(PATIENT, records.get(i), cid);
            directories.put(PATIENT, records.get(i), cid);
            assertThat(directoryPins())
                    .containsExactly(directories.root(PATIENT).orElseThrow().text());
        }
        assertThat(entries())
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(record -> record + ".enc").toList());

        directories.remove(PATIENT, records.get(2));
        directories.remove(PATIENT, records.get(2));
        assertThat(entries()).hasSize(4);
        assertThat(directoryPins())
                .containsExactly(directories.root(PATIENT).orElseThrow().text());
    }

    @Test
    void anOlderVersionIsReplaced() throws Exception {
        RecordId record = RecordId.random();
        directories.put(PATIENT, record, stored("old"));
        Cid later = stored("new");
        directories.put(PATIENT, record, later);

        assertThat(client.files().stat("/medical_data/" + NAME + "/" + record + ".enc"))
                .map(cid -> cid.toString())
                .contains(later.text());
        assertThat(entries()).hasSize(1);
    }

    /** Killed between the steps: what the next call finds is made right, and no pin is left that nobody knows of. */
    @Test
    void aCrashAtAnyPointIsMadeGoodByTheNextCall() throws Exception {
        directories.put(PATIENT, RecordId.random(), stored("first"));
        String before = directories.root(PATIENT).orElseThrow().text();
        Cid second = stored("second");
        RecordId record = RecordId.random();
        // Killed after the record was put into the directory.
        client.files().cp(Cids.toIpfs(second), "/medical_data/" + NAME + "/" + record + ".enc");
        directories.put(PATIENT, record, second);
        String after = directories.root(PATIENT).orElseThrow().text();
        assertThat(directoryPins()).containsExactly(after).doesNotContain(before);

        // Killed after the new root was pinned and before the old one was let go.
        client.pinAdd(org.xinglin.ipfs.cid.Cid.parse(before));
        client.files().cp(org.xinglin.ipfs.cid.Cid.parse(before), "/xinglin/pinned/" + NAME + "/" + before);
        directories.put(PATIENT, record, second);
        assertThat(directoryPins()).containsExactly(after);
    }

    @Test
    void whatIsInADirectoryOutlivesItsOwnPinAndCollection() throws Exception {
        RecordId record = RecordId.random();
        Cid cid = stored("kept by its directory");
        directories.put(PATIENT, record, cid);
        store.unpin(cid);
        client.repoGc();

        assertThat(new String(store.open(cid).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("kept by its directory");
    }

    @Test
    void aNodeThatIsNotThereIsNamed() {
        node.close();

        assertThatThrownBy(() -> directories.root(PATIENT))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-STORAGE-UNREACHABLE"));
    }

    private Cid stored(String content) throws Failed {
        Cid cid = store.put(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        store.pin(cid);
        return cid;
    }

    private List<String> entries() throws IOException {
        return client.files().ls("/medical_data/" + NAME).stream()
                .map(Link::name)
                .toList();
    }

    /** Records of these tests are single raw blocks, so that all dag-pb pins are directories. */
    private List<String> directoryPins() throws IOException {
        return client.pinLs().stream()
                .filter(cid -> cid.codec() == org.xinglin.ipfs.cid.Codec.DAG_PB)
                .map(org.xinglin.ipfs.cid.Cid::toString)
                .toList();
    }
}
