package org.xinglin.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;

class KuboOwnerKeysTest {
    private static final WalletAddress OWNER = new WalletAddress("0x" + "11".repeat(20));

    @TempDir
    Path home;

    private EmbeddedIpfs node;
    private KuboOwnerKeys keys;
    private KuboClient client;

    @BeforeEach
    void start() throws IOException {
        node = EmbeddedIpfs.start(new IpfsSettings(home, 0));
        keys = KuboOwnerKeys.connect(node.apiUri(), Optional.empty(), OWNER);
        client = new KuboClient(node.apiUri());
    }

    @AfterEach
    void stop() {
        client.close();
        keys.close();
        node.close();
    }

    @Test
    void whatWasPutIsThereAfterGarbageCollectionAndIsListed() throws Exception {
        assertThat(keys.all()).isEmpty();
        List<RecordId> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            records.add(RecordId.random());
            keys.put(records.get(i), bytes("key " + i));
        }
        client.repoGc();
        assertThat(keys.all()).containsExactlyInAnyOrderElementsOf(records);
        assertThat(keys.get(records.get(7)))
                .hasValueSatisfying(got -> assertThat(got).isEqualTo(bytes("key 7")));
        assertThat(keys.get(RecordId.random())).isEmpty();
    }

    @Test
    void whatWasReplacedOrRemovedIsInNoBlockAnyMore() throws Exception {
        RecordId record = RecordId.random();
        keys.put(record, bytes("first"));
        var first = block(record);
        keys.put(record, bytes("first"));
        assertThat(client.blockGet(first)).isNotEmpty();
        keys.put(record, bytes("second"));
        assertThatThrownBy(() -> client.blockGet(first)).isInstanceOf(KuboException.class);
        var second = block(record);
        keys.remove(record);
        keys.remove(record);
        assertThatThrownBy(() -> client.blockGet(second)).isInstanceOf(KuboException.class);
        assertThat(keys.get(record)).isEmpty();
        assertThat(keys.all()).isEmpty();
    }

    @Test
    void aKeyWhoseReplacementWasCutOffIsDroppedWithTheNextChangeOrTheRecord() throws Exception {
        for (boolean removed : new boolean[] {true, false}) {
            RecordId record = RecordId.random();
            keys.put(record, bytes("first of " + record));
            var first = block(record);
            client.pinAdd(first); // what is pinned can not be dropped: the put ends where a killed process would
            assertThatThrownBy(() -> keys.put(record, bytes("second"))).isInstanceOf(Failed.class);
            assertThat(block(record)).isNotEqualTo(first);
            client.pinRm(first);
            assertThat(client.blockGet(first)).isNotEmpty();
            if (removed) {
                keys.remove(record);
            } else {
                keys.put(record, bytes("third"));
            }
            assertThatThrownBy(() -> client.blockGet(first)).isInstanceOf(KuboException.class);
            assertThat(keys.all()).hasSize(removed ? 0 : 1);
        }
    }

    @Test
    void aRemovalThatWasCutOffIsMadeGood() throws Exception {
        RecordId record = RecordId.random();
        keys.put(record, bytes("key of " + record));
        var block = block(record);
        client.pinAdd(block);
        assertThatThrownBy(() -> keys.remove(record)).isInstanceOf(Failed.class);
        client.pinRm(block);
        keys.remove(record);
        assertThatThrownBy(() -> client.blockGet(block)).isInstanceOf(KuboException.class);
    }

    @Test
    void manyRecordsOfAPatientMoveItsRootOnce() throws Exception {
        Digest patient = Digest.of(new byte[32]);
        try (KuboContentStore store = new KuboContentStore(node.apiUri());
                KuboPatientDirectories directories = KuboPatientDirectories.connect(node.apiUri(), Optional.empty())) {
            Map<RecordId, Cid> many = new LinkedHashMap<>();
            for (int i = 0; i < 10; i++) {
                byte[] content = bytes("record " + i);
                many.put(RecordId.random(), store.put(out -> out.write(content)));
            }
            directories.putAll(Map.of(patient, many));
            directories.putAll(Map.of(patient, many));
            assertThat(client.files().ls("/medical_data/" + "0".repeat(64))).hasSize(10);
            assertThat(client.files().ls("/xinglin/pinned/" + "0".repeat(64))).hasSize(1);
        }
    }

    private org.xinglin.ipfs.cid.Cid block(RecordId record) throws IOException {
        String id = record.toString();
        return client.files()
                .stat("/xinglin/keys/" + OWNER.text() + "/" + id.substring(0, 2) + "/" + id + ".key")
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
