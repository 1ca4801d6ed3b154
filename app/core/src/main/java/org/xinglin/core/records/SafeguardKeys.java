package org.xinglin.core.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyVault;

/**
 * Keeps what the catalogue knows of a record a second time, sealed: {@code XLK} and the version 1, the wrapped key (80), then
 * the line of the catalogue encrypted under the record's own key, with a media type of its own so that it can not be taken
 * for the record.
 */
public final class SafeguardKeys {
    private static final byte[] MAGIC = {'X', 'L', 'K', 1};
    private static final String MEDIA_TYPE = "application/vnd.xinglin.catalogue-line";

    private final KeyVault vault;
    private final RecordCipher cipher;
    private final OwnerKeys keys;

    public SafeguardKeys(KeyVault vault, RecordCipher cipher, OwnerKeys keys) {
        this.vault = vault;
        this.cipher = cipher;
        this.keys = keys;
    }

    /** Again after each change. The transaction is not kept: the chain has it. */
    public void keep(MedicalRecord record) throws Failed {
        keys.put(record.id(), sealed(record));
    }

    /** As {@link #keep} for each, in one go. */
    void keepAll(List<MedicalRecord> records, Executor executor) throws Failed {
        List<byte[]> sealed = Hands.all(Hands.begin(executor, records, this::sealed));
        Map<RecordId, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            all.put(records.get(i).id(), sealed.get(i));
        }
        keys.putAll(all);
    }

    private byte[] sealed(MedicalRecord record) throws Failed {
        try (DataKey key = vault.unwrapForOwner(record.wrappedKey(), record.id())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(MAGIC);
            out.writeBytes(record.wrappedKey().bytes());
            RecordHeader header = new RecordHeader(record.id(), vault.account(), MEDIA_TYPE);
            try (OutputStream sealed = cipher.encrypting(out, key, header)) {
                CatalogueLine.write(record, new DataOutputStream(sealed));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new Failed(new Failure.Unexpected("sealing a line of the catalogue"), e);
        }
    }

    /** The records of which something is kept. */
    List<RecordId> all() throws Failed {
        return keys.all();
    }

    /** Also its blocks. */
    public void drop(RecordId record) throws Failed {
        keys.remove(record);
    }

    /**
     * What was kept, with {@code transaction} in its place.
     *
     * @return empty when nothing was kept @throws Failed Tampered when it is not what this home wrote for this record
     */
    Optional<MedicalRecord> read(RecordId record, Digest transaction) throws Failed {
        Optional<byte[]> sealed = keys.get(record);
        return sealed.isPresent() ? Optional.of(opened(record, sealed.get(), transaction)) : Optional.empty();
    }

    private MedicalRecord opened(RecordId record, byte[] sealed, Digest transaction) throws Failed {
        int start = MAGIC.length + Envelope.LENGTH;
        if (sealed.length < start || !Arrays.equals(sealed, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw tampered(record);
        }
        Envelope wrapped = Envelope.of(Arrays.copyOfRange(sealed, MAGIC.length, start));
        try (DataKey key = vault.unwrapForOwner(wrapped, record)) {
            var in = new ByteArrayInputStream(sealed, start, sealed.length - start);
            RecordCipher.Opened opened = cipher.decrypting(in, key);
            boolean ours = opened.header().equals(new RecordHeader(record, vault.account(), MEDIA_TYPE));
            if (!ours) {
                throw tampered(record);
            }
            var plain = new DataInputStream(
                    new ByteArrayInputStream(opened.plaintext().readAllBytes()));
            return CatalogueLine.read(plain, record, wrapped, transaction);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failed(new Failure.Tampered("key of record " + record), e);
        }
    }

    private static Failed tampered(RecordId record) {
        return new Failed(new Failure.Tampered("key of record " + record));
    }
}
