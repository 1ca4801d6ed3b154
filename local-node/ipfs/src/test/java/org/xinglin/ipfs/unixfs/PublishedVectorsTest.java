package org.xinglin.ipfs.unixfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xinglin.ipfs.cid.InvalidCidException;

/** The CIDs that the official JavaScript importer gives, for all three profiles. */
final class PublishedVectorsTest {
    private static final List<ImportProfile> PROFILES =
            List.of(ImportProfile.UNIXFS_V0_2015, ImportProfile.UNIXFS_V1_LEGACY, ImportProfile.UNIXFS_V1_2025);

    @Test
    void everyFileHasThePublishedCidAndSize() throws IOException, GeneralSecurityException {
        int files = 0;
        for (JsonNode vector : vectors()) {
            if (vector.has("size")) {
                Imported imported =
                        keystream(profile(vector), vector.path("size").asInt());
                assertThat(imported.cid())
                        .as("%s", vector)
                        .hasToString(vector.path("cid").asText());
                assertThat(imported.dagSize())
                        .as("%s", vector)
                        .isEqualTo(vector.path("dagSize").asLong());
                files++;
            }
        }
        assertThat(files).isEqualTo(39);
    }

    @Test
    void everyDirectoryTreeHasThePublishedCids() throws IOException, GeneralSecurityException, InvalidCidException {
        int trees = 0;
        for (JsonNode vector : vectors()) {
            if (vector.has("directory")) {
                ImportProfile profile = profile(vector);
                Map<String, String> expected = new HashMap<>();
                vector.path("directory")
                        .forEach(e -> expected.put(
                                e.path("path").asText(), e.path("cid").asText()));
                assertThat(tree(profile)).isEqualTo(expected);
                trees++;
            }
        }
        assertThat(trees).isEqualTo(3);
    }

    private static ImportProfile profile(JsonNode vector) {
        String name = vector.path("profile").asText();
        return PROFILES.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> tree(ImportProfile profile) throws IOException, GeneralSecurityException {
        Map<String, String> cids = new HashMap<>();
        Imported scan = note(cids, "patient_A/MRI_scan.enc", keystream(profile, 3_000_000));
        Imported report = note(cids, "patient_A/diagnosis_report.enc", keystream(profile, 13));
        Imported named = note(cids, "patient_B/空 文件.enc", keystream(profile, 1));
        Imported first = note(
                cids,
                "patient_A",
                directory(profile, link("diagnosis_report.enc", report), link("MRI_scan.enc", scan)));
        Imported second = note(cids, "patient_B", directory(profile, link("空 文件.enc", named)));
        note(cids, "", directory(profile, link("patient_B", second), link("patient_A", first)));
        return cids;
    }

    private static Imported directory(ImportProfile profile, DagLink... links) throws IOException {
        return Directories.store(List.of(links), profile, BlockSink.NOWHERE);
    }

    private static DagLink link(String name, Imported target) {
        return new DagLink(name, target.cid(), target.dagSize());
    }

    private static Imported note(Map<String, String> cids, String path, Imported imported) {
        cids.put(path, imported.cid().toString());
        return imported;
    }

    /** The bytes that the vectors are about: the start of an AES-256-CTR keystream. */
    private static Imported keystream(ImportProfile profile, int size) throws IOException, GeneralSecurityException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        try (UnixFsWriter writer = UnixFsWriter.hashOnly(profile)) {
            byte[] zeros = new byte[1_000_003];
            for (int left = size; left > 0; left -= zeros.length) {
                writer.write(cipher.update(zeros, 0, Math.min(left, zeros.length)));
            }
            return writer.finish();
        }
    }

    private static JsonNode vectors() throws IOException {
        Path file = Path.of(System.getProperty("xinglin.shared", ""), "vectors", "ipfs-cids.json");
        boolean there = Files.exists(file);
        if (!there) {
            System.out.println("skipped: the published vectors are not at " + file);
        }
        Assumptions.assumeTrue(there, "no published vectors at " + file);
        return new ObjectMapper().readTree(file.toFile()).path("vectors");
    }
}
