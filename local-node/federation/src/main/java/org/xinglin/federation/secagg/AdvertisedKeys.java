package org.xinglin.federation.secagg;

import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Collection;
import org.xinglin.federation.secagg.wire.Advertisement;

/** The keys that came before, against which the coordinator holds the next ones, so that nobody refuses the roster for them. */
record AdvertisedKeys(Collection<Advertisement> before) {
    void check(Member member) throws BadMessageException {
        try {
            EphemeralKey.check(member.maskKey());
            EphemeralKey.check(member.channelKey());
        } catch (InvalidKeyException weak) {
            throw new BadMessageException(member.account(), "a key of it is none of X25519, or of small order");
        }
        if (Arrays.equals(member.maskKey(), member.channelKey())) {
            throw new BadMessageException(member.account(), "its two keys are one");
        }
        for (Advertisement earlier : before) {
            Member other = Member.of(earlier);
            if (shares(other, member.maskKey()) || shares(other, member.channelKey())) {
                throw new BadMessageException(member.account(), "a key is that of " + other.account());
            }
        }
    }

    private static boolean shares(Member other, byte[] key) {
        return Arrays.equals(other.maskKey(), key) || Arrays.equals(other.channelKey(), key);
    }
}
