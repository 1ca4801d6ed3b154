package org.xinglin.vault.ring;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.ECPoint;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RoleKeys;
import org.xinglin.core.access.RolePoint;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Secret;

/**
 * Linkable spontaneous anonymous group signatures (Liu, Wei, Wong: "Linkable Spontaneous Anonymous Group Signature for Ad
 * Hoc Groups", 2004, section 4) over BN254, with the image's base point made from the event instead of the ring (Tsang,
 * Wei 2005): proofs are linked within a record and day, and nowhere else.
 */
public final class Bn254RoleKeys implements RoleKeys, AutoCloseable {
    private final Secret secret;
    private final RoleScalars scalars;
    private final SecureRandom random;

    /** @param secret at least 32 bytes, of which all keys are made; taken over and wiped by {@link #close} */
    public Bn254RoleKeys(Secret secret, SecureRandom random) {
        if (secret.length() < Words.LENGTH) {
            throw new IllegalArgumentException("a secret has at least 32 bytes");
        }
        this.secret = secret;
        this.random = random;
        this.scalars = new RoleScalars(secret, random);
    }

    @Override
    public RolePoint key(int number) {
        return Bn254.encode(times(Bn254.GENERATOR, scalars.key(number)));
    }

    @Override
    public RoleKeyClaim claim(int number, RoleDomain domain, WalletAddress account) {
        RolePoint key = key(number);
        byte[] context = new Words()
                .number(domain.chainId())
                .address(domain.contract())
                .address(account)
                .point(key)
                .hash();
        BigInteger nonce = scalars.blinds(context, 1)[0];
        BigInteger challenge = Transcript.possession(domain, account, key, times(Bn254.GENERATOR, nonce));
        return new RoleKeyClaim(key, challenge, response(nonce, challenge, number));
    }

    @Override
    public RoleProof prove(int number, RoleStatement statement) throws Failed {
        requirePoints(statement.ring());
        int place = place(key(number), statement.ring());
        ECPoint base = Transcript.base(statement);
        ECPoint image = times(base, scalars.key(number));
        RolePoint shownImage = Bn254.encode(image);
        Transcript transcript = new Transcript(statement, shownImage);
        int size = statement.ring().size();
        BigInteger[] responses = scalars.blinds(transcript.context(), size);
        BigInteger nonce = responses[place];
        BigInteger[] challenges = new BigInteger[size];
        challenges[(place + 1) % size] = transcript.next(times(Bn254.GENERATOR, nonce), times(base, nonce));
        for (int step = 1; step < size; step++) {
            int at = (place + step) % size;
            ECPoint key = Bn254.decode(statement.ring().get(at).key());
            challenges[(at + 1) % size] = transcript.next(
                    Bn254.combination(responses[at], Bn254.GENERATOR, challenges[at], key),
                    Bn254.combination(responses[at], base, challenges[at], image));
        }
        responses[place] = response(nonce, challenges[place], number);
        return checked(new RoleProof(statement, shownImage, challenges[0], Arrays.asList(responses)));
    }

    @Override
    public void close() {
        secret.close();
    }

    /** A fault of the machine while proving could give the secret away: nothing goes out that does not verify. */
    private static RoleProof checked(RoleProof proof) {
        if (!RingVerifier.holds(proof)) {
            throw new IllegalStateException("a proof came out wrong");
        }
        return proof;
    }

    private static void requirePoints(List<RingMember> ring) throws Failed {
        for (RingMember member : ring) {
            if (!Bn254.isOnCurve(member.key())) {
                throw new Failed(
                        new Failure.Tampered("role key of " + member.account().text()));
            }
        }
    }

    private static int place(RolePoint key, List<RingMember> ring) throws Failed {
        return IntStream.range(0, ring.size())
                .filter(at -> ring.get(at).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Failed(new Failure.NotAllowed(Barrier.NOT_A_MEMBER)));
    }

    private BigInteger response(BigInteger nonce, BigInteger challenge, int number) {
        return nonce.subtract(challenge.multiply(scalars.key(number))).mod(Bn254.ORDER);
    }

    private ECPoint times(ECPoint point, BigInteger scalar) {
        return Bn254.multiplySecret(point, scalar, random);
    }
}
