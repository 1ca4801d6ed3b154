package org.xinglin.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.FinishProtection;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.ProtectRecord;
import org.xinglin.core.records.ReadRecord;
import org.xinglin.core.records.RecordRegistry;
import org.xinglin.core.records.SafeguardKeys;
import org.xinglin.core.records.SealSource;
import org.xinglin.core.records.VerifyRecord;
import org.xinglin.core.testkit.FakeCipher;
import org.xinglin.core.testkit.FakeVault;
import org.xinglin.core.testkit.InMemoryAudit;
import org.xinglin.core.testkit.InMemoryContentStore;
import org.xinglin.core.testkit.InMemoryDirectories;
import org.xinglin.core.testkit.InMemoryOwnerKeys;
import org.xinglin.core.testkit.InMemoryRecords;

/** Protects and verifies a hospital's records over a real registry; catalogue and ciphertext lie in memory. */
final class ForkedHouse {
    private final ProtectRecord protect;
    private final VerifyRecord verify;

    ForkedHouse(TestSigner signer, RecordRegistry registry) {
        Clock clock = Clock.systemUTC();
        KeyVault vault = vault(signer);
        Guard guard = new InMemoryAudit(clock).guardFor(OperatorRole.ADMINISTRATOR);
        InMemoryRecords records = new InMemoryRecords();
        InMemoryContentStore store = new InMemoryContentStore();
        FakeCipher cipher = new FakeCipher();
        SafeguardKeys safeguard = new SafeguardKeys(vault, cipher, new InMemoryOwnerKeys());
        FinishProtection finish =
                new FinishProtection(vault, store, new InMemoryDirectories(), safeguard, registry, records);
        SealSource seal = new SealSource(vault, cipher, store, clock);
        protect = new ProtectRecord(guard, seal, records, records, finish);
        verify = new VerifyRecord(guard, records, vault, new ReadRecord(store, cipher), registry, safeguard);
    }

    MedicalRecord protect(Path file) throws Failed {
        return protect.protect(ProtectOrder.of(file, new PatientId("P-1"), Category.REPORT), Progress.NONE);
    }

    VerifyRecord.Health health(MedicalRecord record) throws Failed {
        return verify.verify(record.id(), Progress.NONE).health();
    }

    /** One whose account and signatures a contract accepts. */
    private static KeyVault vault(TestSigner signer) {
        FakeVault keys = new FakeVault("a house on a fork");
        return (KeyVault) Proxy.newProxyInstance(
                KeyVault.class.getClassLoader(), new Class<?>[] {KeyVault.class}, (proxy, method, arguments) -> {
                    boolean signs = method.getName().equals("account")
                            || method.getName().equals("sign");
                    try {
                        return method.invoke(signs ? signer : keys, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
