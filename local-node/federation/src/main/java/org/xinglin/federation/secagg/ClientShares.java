package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import org.xinglin.federation.secagg.wire.Inbox;
import org.xinglin.federation.secagg.wire.Reveal;
import org.xinglin.federation.secagg.wire.RevealedShare;
import org.xinglin.federation.secagg.wire.SealedShare;
import org.xinglin.federation.secagg.wire.Shares;

/** What a participant gives to the members of a checked roster, takes from them, and reveals of it. */
final class ClientShares {
    private final SecureSettings settings;
    private final Roster roster;
    private final String self;
    private final ClientSecrets secrets;

    ClientShares(SecureSettings settings, Roster roster, String self, ClientSecrets secrets) {
        this.settings = settings;
        this.roster = roster;
        this.self = self;
        this.secrets = secrets;
    }

    Roster roster() {
        return roster;
    }

    byte[] give(SecureRandom random) throws CheatedException {
        Sharing sharing = new Sharing(roster, settings.quorum().threshold());
        Map<String, byte[]> seeds = sharing.split(secrets.seed(), random);
        Map<String, byte[]> keys = sharing.split(secrets.maskKey().scalar(), random);
        Shares.Builder message = Shares.newBuilder()
                .setSeedCommitment(ByteString.copyFrom(SeedCommitment.of(roster, self, secrets.seed())));
        for (Member member : roster.members()) {
            String account = member.account();
            HeldShares given = new HeldShares(share(seeds, account), share(keys, account));
            if (account.equals(self)) {
                secrets.held().put(self, given);
                continue;
            }
            ShareChannel channel =
                    new ShareChannel(agree(secrets.channelKey(), member, member.channelKey()), roster, self, account);
            message.addShares(SealedShare.newBuilder()
                    .setAccount(account)
                    .setCiphertext(ByteString.copyFrom(channel.seal(given, random))));
            given.close();
        }
        return message.build().toByteArray();
    }

    void take(byte[] inbox) throws CheatedException {
        List<SealedShare> sent = Wire.receive(Inbox.parser(), inbox).getSharesList();
        List<String> senders = sent.stream().map(SealedShare::getAccount).toList();
        Order.check(senders);
        for (String sender : senders) {
            if (sender.equals(self) || !roster.contains(sender)) {
                throw new CheatedException(Cheat.STRANGER, sender + " has no share to send to " + self);
            }
        }
        int present = senders.size() + 1;
        if (present < settings.quorum().least()) {
            throw new CheatedException(
                    Cheat.TOO_FEW,
                    present + " shared their keys, and at least "
                            + settings.quorum().least() + " are needed");
        }
        for (SealedShare share : sent) {
            secrets.held().put(share.getAccount(), open(share));
        }
    }

    private HeldShares open(SealedShare share) throws CheatedException {
        Member sender = roster.member(share.getAccount());
        byte[] agreed = agree(secrets.channelKey(), sender, sender.channelKey());
        try {
            return new ShareChannel(agreed, roster, sender.account(), self)
                    .open(share.getCiphertext().toByteArray());
        } catch (AEADBadTagException altered) {
            throw new CheatedException(
                    Cheat.ALTERED_SHARE, "the share from " + sender.account() + " is not what it sealed for " + self);
        }
    }

    /** With all who shared keys, and the own. */
    Masks masks() throws CheatedException {
        List<Mask> masks = new ArrayList<>();
        masks.add(Mask.own(secrets.seed(), roster, self));
        for (String peer : secrets.held().keySet()) {
            if (!peer.equals(self)) {
                Member member = roster.member(peer);
                byte[] agreed = agree(secrets.maskKey(), member, member.maskKey());
                masks.add(Mask.shared(agreed, roster, self, peer));
            }
        }
        return new Masks(masks);
    }

    byte[] reveal(SurvivorSet set) {
        Reveal.Builder message = Reveal.newBuilder();
        for (Map.Entry<String, HeldShares> held : secrets.held().entrySet()) {
            String owner = held.getKey();
            if (set.contains(owner)) {
                message.addSeeds(revealed(owner, held.getValue().seed()));
            } else {
                message.addKeys(revealed(owner, held.getValue().key()));
            }
        }
        return message.build().toByteArray();
    }

    private static RevealedShare revealed(String owner, byte[] share) {
        return RevealedShare.newBuilder()
                .setAccount(owner)
                .setShare(ByteString.copyFrom(share))
                .build();
    }

    private static byte[] share(Map<String, byte[]> shares, String account) {
        byte[] share = shares.get(account);
        if (share == null) {
            throw new IllegalStateException("a share for each member of the roster");
        }
        return share;
    }

    private static byte[] agree(EphemeralKey own, Member peer, byte[] key) throws CheatedException {
        try {
            return own.agree(key);
        } catch (InvalidKeyException weak) {
            throw new CheatedException(
                    Cheat.WEAK_KEY, "a key of " + peer.account() + " is refused: " + weak.getMessage());
        }
    }
}
