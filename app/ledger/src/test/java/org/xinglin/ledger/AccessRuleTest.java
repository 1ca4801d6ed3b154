package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.utils.Numeric;
import org.xinglin.contracts.bindings.MedicalAccess;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.ledger.proof.AccessRule;
import org.xinglin.ledger.proof.AccessRule.Basis;

/** The rule that proofs are read by against the contract's own answer: a contract that changed its rule or layout fails here. */
class AccessRuleTest {
    private static final List<byte[]> RECORDS = List.of(
            RecordScene.RECORD,
            RecordScene.SHARED,
            RecordScene.OFFERED,
            RecordScene.REPLACED,
            RecordScene.LEFT,
            RecordScene.DESTROYED,
            RecordScene.ABOUT,
            RecordScene.EMERGENCY,
            RecordScene.UNKNOWN);

    /** Words as the node says them: here the rule is tested, not the node. */
    private record Words(Web3j web3j, String access, String consortium) implements AccessRule.Storage {
        @Override
        public byte[] ofAccess(BigInteger slot) {
            return word(access, slot);
        }

        @Override
        public byte[] ofConsortium(BigInteger slot) {
            return word(consortium, slot);
        }

        private byte[] word(String contract, BigInteger slot) {
            try {
                String word = web3j.ethGetStorageAt(contract, slot, DefaultBlockParameterName.LATEST)
                        .send()
                        .getData();
                return Numeric.toBytesPadded(Numeric.toBigInt(word), 32);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void everyAccountPassesOnEveryRecordAsTheContractSays(@TempDir Path home) throws Exception {
        RecordScene scene = RecordScene.start(home);
        try (Cast cast = scene.cast()) {
            MedicalAccess access = cast.access();
            Actor asking = cast.of(Standing.ADMINISTRATOR);
            AccessRule rule = new AccessRule(new Words(
                    asking.web3j(),
                    access.getContractAddress(),
                    cast.consortium().getContractAddress()));
            long now = Instant.now().getEpochSecond();
            Set<Basis> seen = EnumSet.noneOf(Basis.class);
            for (Standing standing : Standing.values()) {
                for (byte[] record : RECORDS) {
                    String account = cast.address(standing);
                    int contractSays = asking.counts(access, access.basisOf(account, record))
                            .intValueExact();
                    Basis basis = rule.basis(Digest.of(record), new WalletAddress(account), now);
                    assertThat(basis)
                            .as("%s %s", standing, Numeric.toHexString(record))
                            .isEqualTo(List.of(Basis.values()).get(contractSays));
                    seen.add(basis);
                }
            }
            assertThat(seen).as("every ground occurs").hasSize(Basis.values().length);
        }
    }
}
