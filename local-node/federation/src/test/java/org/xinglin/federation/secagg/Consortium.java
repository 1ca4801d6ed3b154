package org.xinglin.federation.secagg;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.task.TaskId;

/** Hospitals with P-256 keys like those of their certificates, whose clients draw the same secrets each time they are made. */
final class Consortium {
    private final ByAccount<KeyPair> keys = new ByAccount<>();
    private final long seed;

    Consortium(int hospitals, long seed) {
        this.seed = seed;
        for (int i = 0; i < hospitals; i++) {
            enrol("0x%02d".formatted(i));
        }
    }

    void enrol(String account) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
            keys.put(account, generator.generateKeyPair());
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    List<String> accounts() {
        return new ArrayList<>(keys.accounts());
    }

    static SecureSettings settings(int participants, int length) {
        return settings(participants, VectorEncoding.average(length, 8), 0, 0);
    }

    static SecureSettings settings(int participants, VectorEncoding encoding, int round, int attempt) {
        SecureRound place = new SecureRound(TaskId.of(new byte[32]), "model", round, attempt);
        return new SecureSettings(place, encoding, Quorum.of(participants));
    }

    SigningIdentity identity(String account) {
        return message -> {
            try {
                Signature signer = Signature.getInstance("SHA256withECDSA");
                signer.initSign(keys.get(account).getPrivate());
                signer.update(message);
                return signer.sign();
            } catch (GeneralSecurityException broken) {
                throw new AssertionError(broken);
            }
        };
    }

    PeerDirectory peers() {
        return (account, message, signature) -> {
            if (!keys.contains(account)) {
                return false;
            }
            try {
                Signature verifier = Signature.getInstance("SHA256withECDSA");
                verifier.initVerify(keys.get(account).getPublic());
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException malformed) {
                return false;
            }
        };
    }

    SecureClient client(SecureSettings settings, String account) {
        return client(settings, account, new CohortRule(CohortRule.State.fixed(), state -> {}));
    }

    SecureClient client(SecureSettings settings, String account, CohortRule cohort) {
        return new SecureClient(settings, account, identity(account), peers(), cohort, random(settings, account));
    }

    /** What a client of this account and round draws, from the beginning. */
    SecureRandom random(SecureSettings settings, String account) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed((seed + "/" + settings.round() + "/" + account).getBytes(StandardCharsets.UTF_8));
            return random;
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Values between -2 and 2, and a weight so that those of all hospitals add up to 1. */
    Contributed contributed(SecureSettings settings, String account) {
        int place = accounts().indexOf(account);
        Random random = new Random(seed * 31 + place);
        double[] values = random.doubles(settings.encoding().length(), -2, 2).toArray();
        int n = accounts().size();
        double weight = 2.0 * (place + 1) / (n * (n + 1.0));
        byte[] rounding = new byte[Contributed.SEED_BYTES];
        rounding[0] = (byte) place;
        return new Contributed(Parameters.of(values), weight, rounding);
    }

    RingVector quantised(SecureSettings settings, String account) {
        RingVector own = RingVector.zeros(settings.encoding());
        new Quantiser(settings).addTo(own, contributed(settings, account));
        return own;
    }
}
