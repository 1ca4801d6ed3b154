package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.secagg.wire.Agreement;

/**
 * A hospital's side of one attempt at a secure sum. Each phase is entered once, in order; the first message that does not hold
 * ends it: secrets are wiped, and nothing is said any more. For one thread.
 */
public final class SecureClient implements AutoCloseable {
    private final SecureSettings settings;
    private final String self;
    private final SigningIdentity me;
    private final PeerDirectory peers;
    private final CohortRule cohort;
    private final SecureRandom random;
    private final ClientSecrets secrets;
    private Phase next = Phase.ADVERTISE_KEYS;
    private @Nullable ClientShares shares;
    private int clipped;
    private byte[] maskedDigest = new byte[0];
    private @Nullable SurvivorSet agreed;

    /**
     * @param self the account that {@code peers} knows {@code me} by
     * @param cohort the hospital's memory of the task, the same for all its rounds
     */
    public SecureClient(
            SecureSettings settings,
            String self,
            SigningIdentity me,
            PeerDirectory peers,
            CohortRule cohort,
            SecureRandom random) {
        this.settings = settings;
        this.self = self;
        this.me = me;
        this.peers = peers;
        this.cohort = cohort;
        this.random = random;
        this.secrets = new ClientSecrets(random);
    }

    /** What may come next. */
    public Phase next() {
        return next;
    }

    /** AdvertiseKeys: two fresh public keys, signed. */
    public byte[] advertise() throws SecureAggregationException {
        return once(Phase.ADVERTISE_KEYS, () -> {
            Member member = member();
            return member.signed(me.sign(member.statement(settings))).toByteArray();
        });
    }

    /** ShareKeys: a share of the own mask's seed and of the mask key for each member of {@code roster}, sealed for it. */
    public byte[] share(byte[] roster) throws SecureAggregationException {
        return once(Phase.SHARE_KEYS, () -> {
            Roster read = new RosterCheck(settings, peers, member()).read(roster);
            cohort.checkRoster(read.accounts());
            ClientShares own = new ClientShares(settings, read, self, secrets);
            shares = own;
            return own.give(random);
        });
    }

    /** MaskedInput: the vector under all its masks. */
    public MaskedVector mask(byte[] inbox, Contributed own) throws SecureAggregationException {
        return once(Phase.MASKED_INPUT, () -> {
            ClientShares mine = shares();
            mine.take(inbox);
            RingVector sum = RingVector.zeros(settings.encoding());
            clipped = new Quantiser(settings).addTo(sum, own);
            mine.masks().addTo(sum);
            MaskedVector masked = new MaskedVector(sum.bytes());
            maskedDigest = masked.digest();
            return masked;
        });
    }

    /** How many values of the masked vector lay outside the clip, to be told to the hospital and to nobody else. */
    public int clipped() {
        return clipped;
    }

    /** ConsistencyCheck: signs who is in the sum. */
    public byte[] consistent(byte[] survivors) throws SecureAggregationException {
        return once(Phase.CONSISTENCY_CHECK, () -> {
            SurvivorSet read = check().read(survivors, maskedDigest);
            cohort.checkSurvivors(settings, read.survivors());
            agreed = read;
            byte[] signature = me.sign(read.statement(shares().roster(), self));
            return Agreement.newBuilder()
                    .setSignature(ByteString.copyFrom(signature))
                    .build()
                    .toByteArray();
        });
    }

    /** Unmasking: for each survivor the share of its seed, for each dropped the share of its mask key, never both. */
    public byte[] unmask(byte[] agreements) throws SecureAggregationException {
        return once(Phase.UNMASKING, () -> {
            SurvivorSet set = Objects.requireNonNull(agreed);
            Roster roster = shares().roster();
            check().checkAgreements(agreements, roster, set);
            cohort.open(settings, roster.accounts(), set.survivors());
            byte[] reveal = shares().reveal(set);
            close();
            return reveal;
        });
    }

    private Member member() {
        return new Member(
                self, secrets.maskKey().publicKey(), secrets.channelKey().publicKey());
    }

    private ClientShares shares() {
        return Objects.requireNonNull(shares);
    }

    private SurvivorCheck check() {
        return new SurvivorCheck(settings, peers, self, secrets.held().keySet());
    }

    private <T> T once(Phase phase, Step<T> step) throws SecureAggregationException {
        if (phase != next) {
            throw new RefusedPhaseException(phase, next);
        }
        next = phase.next();
        boolean done = false;
        try {
            T said = step.take();
            done = true;
            return said;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /** Wipes all secrets; nothing is said any more. */
    @Override
    public void close() {
        next = Phase.OVER;
        secrets.close();
    }

    private interface Step<T> {
        T take() throws SecureAggregationException;
    }
}
