package org.xinglin.vault.ring;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** The hashes of contract {@code ProofOfRole}: what an event, a ring, a challenge and a proof of possession are made of. */
final class Transcript {
    private static final byte[] EVENT = Words.tag("xinglin/proof-of-role/event/v1");
    private static final byte[] PROOF = Words.tag("xinglin/proof-of-role/proof/v1");
    private static final byte[] POSSESSION = Words.tag("xinglin/proof-of-role/possession/v1");

    private final byte[] context;

    /** The challenges of a proof: bound to event, ring with its keys, role, sender and image. */
    Transcript(RoleStatement statement, RolePoint image) {
        context = new Words()
                .bytes(PROOF)
                .bytes(event(statement))
                .bytes(ringHash(statement))
                .number(statement.role().code())
                .address(statement.sender())
                .point(image)
                .hash();
    }

    byte[] context() {
        return context.clone();
    }

    /** The challenge of the next member in the ring. */
    BigInteger next(ECPoint left, ECPoint right) {
        return new Words().bytes(context).point(left).point(right).challenge();
    }

    static byte[] event(RoleStatement statement) {
        return words(EVENT, statement.domain())
                .bytes(statement.record().bytes())
                .number(statement.day())
                .hash();
    }

    static byte[] ringHash(RoleStatement statement) {
        Words words = new Words();
        for (RingMember member : statement.ring()) {
            words.address(member.account()).point(member.key());
        }
        return words.hash();
    }

    static Digest nullifier(RolePoint image) {
        return Digest.of(new Words().point(image).hash());
    }

    /** The point of which all images of an event are multiples. */
    static ECPoint base(RoleStatement statement) {
        return Bn254.hashToPoint(event(statement));
    }

    static BigInteger possession(RoleDomain domain, WalletAddress account, RolePoint key, ECPoint commitment) {
        return words(POSSESSION, domain)
                .address(account)
                .point(key)
                .point(commitment)
                .challenge();
    }

    private static Words words(byte[] tag, RoleDomain domain) {
        return new Words().bytes(tag).number(domain.chainId()).address(domain.contract());
    }
}
