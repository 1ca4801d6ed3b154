package org.xinglin.federation.secagg;

import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.xinglin.federation.secagg.wire.Advertisement;
import org.xinglin.federation.secagg.wire.MemberList;

/** What a participant demands of the roster before it shares a secret with anyone in it. */
record RosterCheck(SecureSettings settings, PeerDirectory peers, Member self) {
    Roster read(byte[] message) throws CheatedException {
        List<Advertisement> advertisements =
                Wire.receive(MemberList.parser(), message).getMembersList();
        Order.check(advertisements.stream().map(Advertisement::getAccount).toList());
        checkCount(advertisements.size());
        List<Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Advertisement advertisement : advertisements) {
            Member member = Member.of(advertisement);
            checkKey(member, member.maskKey(), keys);
            checkKey(member, member.channelKey(), keys);
            checkSignature(member, advertisement);
            members.add(member);
        }
        Roster roster = new Roster(settings, members);
        checkSelf(roster);
        return roster;
    }

    private void checkCount(int size) throws CheatedException {
        if (size < settings.quorum().least()) {
            throw new CheatedException(
                    Cheat.TOO_FEW,
                    "the roster has " + size + ", and at least "
                            + settings.quorum().least() + " are needed");
        }
        if (size > settings.quorum().participants()) {
            throw new CheatedException(
                    Cheat.TOO_MANY,
                    "the roster has " + size + ", and at most "
                            + settings.quorum().participants() + " were agreed");
        }
    }

    private static void checkKey(Member member, byte[] key, Set<String> seen) throws CheatedException {
        try {
            EphemeralKey.check(key);
        } catch (InvalidKeyException weak) {
            throw new CheatedException(
                    Cheat.WEAK_KEY, "a key of " + member.account() + " is refused: " + weak.getMessage());
        }
        if (!seen.add(HexFormat.of().formatHex(key))) {
            throw new CheatedException(Cheat.DUPLICATE_KEY, "a key of " + member.account() + " is in the roster twice");
        }
    }

    private void checkSignature(Member member, Advertisement advertisement) throws CheatedException {
        byte[] signature = advertisement.getSignature().toByteArray();
        if (!peers.verifies(member.account(), member.statement(settings), signature)) {
            throw new CheatedException(
                    Cheat.BAD_SIGNATURE, "the keys of " + member.account() + " are not signed by it for this round");
        }
    }

    private void checkSelf(Roster roster) throws CheatedException {
        if (!roster.contains(self.account())) {
            throw new CheatedException(Cheat.SELF_MISSING, "the roster does not contain " + self.account());
        }
        if (!roster.member(self.account()).sameKeys(self)) {
            throw new CheatedException(
                    Cheat.SELF_CHANGED, "the roster shows keys for " + self.account() + " that are not its own");
        }
    }
}
