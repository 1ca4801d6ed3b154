package org.xinglin.federation.secagg;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinglin.federation.secagg.wire.Inbox;
import org.xinglin.federation.secagg.wire.SealedShare;
import org.xinglin.federation.secagg.wire.Shares;

/** The coordinator passes sealed shares on that it can not open. */
final class ShareExchange {
    private final Roster roster;
    private final SortedMap<String, byte[]> commitments = new TreeMap<>();
    private final Map<String, SortedMap<String, SealedShare>> byReceiver = new TreeMap<>();

    ShareExchange(Roster roster) {
        this.roster = roster;
        roster.accounts().forEach(account -> byReceiver.put(account, new TreeMap<>()));
    }

    Roster roster() {
        return roster;
    }

    /** Who shared keys, in order. */
    Collection<String> shared() {
        return Collections.unmodifiableSet(commitments.keySet());
    }

    /** By account, in order. */
    SortedMap<String, byte[]> commitments() {
        return Collections.unmodifiableSortedMap(commitments);
    }

    void take(String sender, byte[] bytes) throws BadMessageException {
        if (!roster.contains(sender) || commitments.containsKey(sender)) {
            throw new BadMessageException(sender, "it has no place in this phase, or was sent before");
        }
        Shares message = Wire.receive(Shares.parser(), bytes, sender);
        List<String> receivers =
                message.getSharesList().stream().map(SealedShare::getAccount).toList();
        List<String> expected = roster.accounts().stream()
                .filter(account -> !account.equals(sender))
                .toList();
        if (!receivers.equals(expected)) {
            throw new BadMessageException(sender, "it has not one share for each other member");
        }
        if (message.getSeedCommitment().size() != SeedCommitment.BYTES
                || message.getSharesList().stream()
                        .anyMatch(share -> share.getCiphertext().size() != ShareChannel.CIPHERTEXT)) {
            throw new BadMessageException(sender, "a share or the commitment has the wrong size");
        }
        commitments.put(sender, message.getSeedCommitment().toByteArray());
        for (SealedShare share : message.getSharesList()) {
            byReceiver
                    .getOrDefault(share.getAccount(), new TreeMap<>())
                    .put(sender, share.toBuilder().setAccount(sender).build());
        }
    }

    Map<String, byte[]> inboxes() {
        Map<String, byte[]> inboxes = new TreeMap<>();
        byReceiver.forEach((receiver, shares) -> {
            if (commitments.containsKey(receiver)) {
                inboxes.put(
                        receiver,
                        Inbox.newBuilder().addAllShares(shares.values()).build().toByteArray());
            }
        });
        return inboxes;
    }
}
