package org.xinglin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Cid;
import org.xinglin.ipfs.EmbeddedIpfs;
import org.xinglin.ipfs.IpfsSettings;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.Link;
import org.xinglin.ipfs.rpc.Authorization;

/** Many records in a few calls, on the embedded node and on one that knows Kubo's commands only. */
final class ManyRecordsTest {
    private static final String TOKEN = "a token for tests";
    private static final List<String> KUBO = List.of("add", "pin", "files", "ls", "block", "version", "repo");
    private static final WalletAddress OWNER = new WalletAddress("0x" + "22".repeat(20));
    private static final int PATIENTS = 12;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recordsOfManyPatientsAreFiledAndEachPatientHasOnePin(boolean onlyKubo) throws Exception {
        try (EmbeddedIpfs node = node(onlyKubo);
                KuboClient client = new KuboClient(node.apiUri(), TOKEN);
                KuboContentStore store = store(node);
                KuboPatientDirectories directories =
                        KuboPatientDirectories.connect(node.apiUri(), Optional.of(TOKEN))) {
            Map<Digest, Map<RecordId, Cid>> first = records(store, "first", 3);
            directories.putAll(first);
            Map<Digest, Map<RecordId, Cid>> second = records(store, "second", 2);
            directories.putAll(second);
            directories.putAll(second);
            assertThat(directoryPins(client)).hasSize(PATIENTS);
            for (Digest patient : first.keySet()) {
                String root = directories.root(patient).orElseThrow().text();
                assertThat(directoryPins(client)).contains(root);
                assertThat(names(client, "/medical_data/" + patient.hex().replace("0x", "")))
                        .hasSize(5);
                assertThat(names(client, "/xinglin/pinned/" + patient.hex().replace("0x", "")))
                        .containsExactly(root);
            }
        }
    }

    /** Killed between the new roots' pins and the end of the old ones, for several patients at once. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatACrashLeftOfManyPatientsIsMadeGoodByTheNextCall(boolean onlyKubo) throws Exception {
        try (EmbeddedIpfs node = node(onlyKubo);
                KuboClient client = new KuboClient(node.apiUri(), TOKEN);
                KuboContentStore store = store(node);
                KuboPatientDirectories directories =
                        KuboPatientDirectories.connect(node.apiUri(), Optional.of(TOKEN))) {
            Map<Digest, Map<RecordId, Cid>> all = records(store, "first", 1);
            List<org.xinglin.ipfs.cid.Cid> old = new ArrayList<>();
            directories.putAll(all);
            for (Digest patient : all.keySet()) {
                old.add(Cids.toIpfs(directories.root(patient).orElseThrow()));
            }
            directories.putAll(records(store, "second", 1));
            int i = 0;
            for (Digest patient : all.keySet()) {
                org.xinglin.ipfs.cid.Cid root = old.get(i++);
                client.files().cp(root, "/xinglin/pinned/" + patient.hex().replace("0x", "") + "/" + root);
                if (i % 2 == 0) {
                    client.pinAdd(root); // of the others only the note was written
                }
            }
            directories.putAll(records(store, "third", 1));
            assertThat(directoryPins(client))
                    .hasSize(PATIENTS)
                    .doesNotContainAnyElementsOf(
                            old.stream().map(org.xinglin.ipfs.cid.Cid::toString).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void contentsAndKeysThatComeTogetherAreThereEach(boolean onlyKubo) throws Exception {
        try (EmbeddedIpfs node = node(onlyKubo);
                KuboClient client = new KuboClient(node.apiUri(), TOKEN);
                KuboContentStore store = store(node);
                KuboOwnerKeys keys = KuboOwnerKeys.connect(node.apiUri(), Optional.of(TOKEN), OWNER)) {
            List<byte[]> contents = new ArrayList<>();
            Map<RecordId, byte[]> sealed = new LinkedHashMap<>();
            for (int i = 0; i < 300; i++) {
                contents.add(bytes("content " + i % 250)); // some of them twice
                sealed.put(RecordId.random(), bytes("key " + i));
            }
            List<Cid> cids = store.putAll(contents);
            assertThat(store.isPinned(cids.getFirst())).isFalse();
            store.pinAll(cids);
            keys.putAll(sealed);
            client.repoGc();
            for (int i = 0; i < 300; i += 37) {
                assertThat(store.open(cids.get(i)).readAllBytes()).isEqualTo(contents.get(i));
                assertThat(store.isPinned(cids.get(i))).isTrue();
            }
            for (Map.Entry<RecordId, byte[]> key : sealed.entrySet()) {
                assertThat(keys.get(key.getKey()).orElseThrow()).isEqualTo(key.getValue());
            }
            assertThat(store.putAll(List.of())).isEmpty();
        }
    }

    private EmbeddedIpfs node(boolean onlyKubo) throws IOException {
        Authorization all = Authorization.ofToken("all", TOKEN);
        Authorization kubo = new Authorization(
                "kubo",
                "bearer:" + TOKEN,
                KUBO.stream().map(name -> "/api/v0/" + name).toList());
        return EmbeddedIpfs.start(new IpfsSettings(home, 0, List.of(onlyKubo ? kubo : all)));
    }

    private KuboContentStore store(EmbeddedIpfs node) throws IOException, Failed {
        Path token = java.nio.file.Files.writeString(home.resolve("token"), TOKEN);
        return KuboContentStore.connect(node.apiUri(), Optional.of(token), Optional.empty());
    }

    private static Map<Digest, Map<RecordId, Cid>> records(KuboContentStore store, String word, int each)
            throws Failed {
        Map<Digest, Map<RecordId, Cid>> all = new LinkedHashMap<>();
        for (int patient = 0; patient < PATIENTS; patient++) {
            byte[] name = new byte[32];
            name[0] = (byte) patient;
            Map<RecordId, Cid> records = new LinkedHashMap<>();
            for (int i = 0; i < each; i++) {
                byte[] content = bytes(word + " " + patient + " " + i);
                records.put(RecordId.random(), store.put(out -> out.write(content)));
            }
            store.pinAll(List.copyOf(records.values()));
            all.put(Digest.of(name), records);
        }
        return all;
    }

    private static List<String> names(KuboClient client, String path) throws IOException {
        return client.files().ls(path).stream().map(Link::name).toList();
    }

    /** Records of these tests are single raw blocks, so that all dag-pb pins are directories. */
    private static List<String> directoryPins(KuboClient client) throws IOException {
        return client.pinLs().stream()
                .filter(cid -> cid.codec() == Codec.DAG_PB)
                .map(org.xinglin.ipfs.cid.Cid::toString)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
