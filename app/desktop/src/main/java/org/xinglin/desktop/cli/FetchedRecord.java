package org.xinglin.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordCipher;
import org.xinglin.core.recovery.DrillBackup;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.desktop.assembly.NodeReference;
import org.xinglin.storage.KuboContentStore;
import org.xinglin.vault.TinkRecordCipher;

/** The drill's last step: the newest record, from IPFS to its last plaintext byte, which goes nowhere. */
final class FetchedRecord implements DrillBackup.Further {
    private final @Nullable NodeAddresses node;
    private String told = "";

    private FetchedRecord(@Nullable NodeAddresses node) {
        this.node = node;
    }

    static FetchedRecord nothing() {
        return new FetchedRecord(null);
    }

    static FetchedRecord from(@Nullable String reference) throws Failed {
        if (reference == null) {
            throw new UsageException("Which node? Give --node FILE.");
        }
        return new FetchedRecord(NodeReference.read(reference));
    }

    /** The id of the record; empty when none was fetched. */
    String told() {
        return told;
    }

    @Override
    public void look(KeyVault keys, RecordCatalogue catalogue) throws Failed {
        List<MedicalRecord> newest = catalogue.search("", 1);
        if (node == null || newest.isEmpty()) {
            return;
        }
        MedicalRecord record = newest.getFirst();
        try (KuboContentStore store =
                        KuboContentStore.connect(node.ipfs(), node.tokens().ipfs(), node.gateway());
                DataKey key = keys.unwrapForOwner(record.wrappedKey(), record.id());
                InputStream sealed = store.open(record.cid())) {
            RecordCipher.Opened opened = new TinkRecordCipher().decrypting(sealed, key);
            long bytes = opened.plaintext().transferTo(OutputStream.nullOutputStream());
            if (bytes != record.bytes() || !opened.header().record().equals(record.id())) {
                throw new Failed(new Failure.Tampered(record.cid().text()));
            }
            told = record.id().toString();
        } catch (IOException e) {
            boolean tampered = e instanceof ContentStore.ContentTampered || e instanceof RecordCipher.SegmentTampered;
            String cid = record.cid().text();
            throw new Failed(
                    tampered ? new Failure.Tampered(cid) : new Failure.Unreachable(Failure.Part.STORAGE, cid), e);
        }
    }
}
