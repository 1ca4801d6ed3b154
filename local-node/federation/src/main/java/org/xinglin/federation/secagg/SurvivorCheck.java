package org.xinglin.federation.secagg;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinglin.federation.secagg.wire.Agreements;
import org.xinglin.federation.secagg.wire.SignedAgreement;
import org.xinglin.federation.secagg.wire.Survivor;
import org.xinglin.federation.secagg.wire.SurvivorList;

/**
 * What a participant demands of the survivors' list before it signs it, and of the signatures before it reveals a share.
 *
 * @param shared those whose shares it holds, itself among them
 */
record SurvivorCheck(SecureSettings settings, PeerDirectory peers, String self, Set<String> shared) {
    SurvivorSet read(byte[] message, byte[] ownDigest) throws CheatedException {
        SurvivorList list = Wire.receive(SurvivorList.parser(), message);
        List<String> survivors =
                list.getSurvivorsList().stream().map(Survivor::getAccount).toList();
        checkPartition(survivors, list.getDroppedList());
        int least = settings.quorum().least();
        if (survivors.size() < least) {
            throw new CheatedException(
                    Cheat.TOO_FEW, survivors.size() + " survivors are named, and at least " + least + " are needed");
        }
        Map<String, byte[]> digests = new HashMap<>();
        for (Survivor survivor : list.getSurvivorsList()) {
            digests.put(survivor.getAccount(), survivor.getMaskedDigest().toByteArray());
        }
        byte[] own = digests.get(self);
        if (own == null) {
            throw new CheatedException(Cheat.SELF_MISSING, self + " is not among the survivors");
        }
        if (!Arrays.equals(own, ownDigest)) {
            throw new CheatedException(
                    Cheat.ALTERED_VECTOR, "the masked vector of " + self + " is not the one that it sent");
        }
        return new SurvivorSet(digests, shared);
    }

    private void checkPartition(List<String> survivors, List<String> dropped) throws CheatedException {
        Order.check(survivors);
        Order.check(dropped);
        for (String account : survivors) {
            if (dropped.contains(account)) {
                throw new CheatedException(
                        Cheat.BOTH_SHARES, "both shares of " + account + " are asked for: it is survivor and dropped");
            }
            checkShared(account);
        }
        for (String account : dropped) {
            checkShared(account);
        }
        if (survivors.size() + dropped.size() != shared.size()) {
            throw new CheatedException(Cheat.UNACCOUNTED, "somebody who shared keys is neither survivor nor dropped");
        }
    }

    private void checkShared(String account) throws CheatedException {
        if (!shared.contains(account)) {
            throw new CheatedException(
                    Cheat.STRANGER, account + " shared no keys and can be neither survivor nor dropped");
        }
    }

    /** At least a threshold of the survivors signed the very set that this participant signed. */
    void checkAgreements(byte[] message, Roster roster, SurvivorSet agreed) throws CheatedException {
        List<SignedAgreement> agreements =
                Wire.receive(Agreements.parser(), message).getAgreementsList();
        Order.check(agreements.stream().map(SignedAgreement::getAccount).toList());
        for (SignedAgreement agreement : agreements) {
            String account = agreement.getAccount();
            if (!agreed.contains(account)) {
                throw new CheatedException(Cheat.STRANGER, account + " is no survivor and has nothing to agree to");
            }
            byte[] signature = agreement.getSignature().toByteArray();
            if (!peers.verifies(account, agreed.statement(roster, account), signature)) {
                throw new CheatedException(
                        Cheat.BAD_SIGNATURE, account + " did not sign the survivors that " + self + " signed");
            }
        }
        if (agreements.size() < settings.quorum().threshold()) {
            throw new CheatedException(
                    Cheat.TOO_FEW,
                    agreements.size() + " signed the survivors, and "
                            + settings.quorum().threshold() + " are needed");
        }
    }
}
