package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.secagg.wire.Advertisement;
import org.xinglin.federation.secagg.wire.Agreement;
import org.xinglin.federation.secagg.wire.Agreements;
import org.xinglin.federation.secagg.wire.MemberList;
import org.xinglin.federation.secagg.wire.SignedAgreement;

/**
 * The coordinator's side of one attempt at a secure sum. In each phase messages are taken one by one as they come, and whoever
 * sent none when the phase is closed was dropped; a message after that is refused. Masked vectors are added up at once, not kept.
 * Thread-safe.
 */
public final class SecureServer {
    private final SecureSettings settings;
    private final PeerDirectory peers;
    private final MaskedSum sum;
    private final SortedMap<String, Advertisement> advertised = new TreeMap<>();
    private final SortedMap<String, byte[]> maskedDigests = new TreeMap<>();
    private final SortedMap<String, byte[]> agreements = new TreeMap<>();
    private final SortedSet<String> revealed = new TreeSet<>();
    private Phase phase = Phase.ADVERTISE_KEYS;
    private @Nullable ShareExchange exchange;
    private @Nullable SurvivorSet survivors;
    private @Nullable Opening opening;

    public SecureServer(SecureSettings settings, PeerDirectory peers) {
        this.settings = settings;
        this.peers = peers;
        this.sum = new MaskedSum(settings);
    }

    /** The phase whose messages are taken now. */
    public synchronized Phase phase() {
        return phase;
    }

    /** Takes the keys of {@code account}. */
    public synchronized void advertised(String account, byte[] message) throws SecureAggregationException {
        in(Phase.ADVERTISE_KEYS);
        Advertisement advertisement = Wire.receive(Advertisement.parser(), message, account);
        first(account, advertised.containsKey(account));
        Member member = Member.of(advertisement);
        if (!member.account().equals(account)) {
            throw new BadMessageException(account, "it is in the name of " + member.account());
        }
        new AdvertisedKeys(advertised.values()).check(member);
        if (!peers.verifies(
                account,
                member.statement(settings),
                advertisement.getSignature().toByteArray())) {
            throw new BadMessageException(account, "its keys are not signed by it for this round");
        }
        advertised.put(account, advertisement);
    }

    /** Closes AdvertiseKeys; the roster is for everyone in it. */
    public synchronized byte[] roster() throws SecureAggregationException {
        close(Phase.ADVERTISE_KEYS, advertised.size(), settings.quorum().least());
        exchange = new ShareExchange(new Roster(
                settings, advertised.values().stream().map(Member::of).toList()));
        return MemberList.newBuilder()
                .addAllMembers(advertised.values())
                .build()
                .toByteArray();
    }

    /** Takes the sealed shares of {@code account} for all others of the roster. */
    public synchronized void shared(String account, byte[] message) throws SecureAggregationException {
        in(Phase.SHARE_KEYS);
        exchange().take(account, message);
    }

    /** Closes ShareKeys; to each who shared, what the others sealed for it. */
    public synchronized Map<String, byte[]> inboxes() throws SecureAggregationException {
        close(Phase.SHARE_KEYS, exchange().shared().size(), settings.quorum().least());
        return exchange().inboxes();
    }

    /** Takes the masked vector of {@code account} into the sum. Check it against its digest on the chain before. */
    public synchronized void masked(String account, MaskedVector vector) throws SecureAggregationException {
        in(Phase.MASKED_INPUT);
        first(account, maskedDigests.containsKey(account));
        placed(account, exchange().shared().contains(account));
        if (vector.bytes().length != settings.encoding().bytes()) {
            throw new BadMessageException(
                    account,
                    "it has " + vector.bytes().length + " bytes and not "
                            + settings.encoding().bytes());
        }
        maskedDigests.put(account, vector.digest());
        sum.add(vector);
    }

    /** Closes MaskedInput; who is in the sum is for everyone in it. */
    public synchronized byte[] survivors() throws SecureAggregationException {
        close(Phase.MASKED_INPUT, maskedDigests.size(), settings.quorum().least());
        SurvivorSet set = new SurvivorSet(maskedDigests, exchange().shared());
        survivors = set;
        return set.message().toByteArray();
    }

    /** Takes the signature of {@code account} over the survivors. */
    public synchronized void consistent(String account, byte[] message) throws SecureAggregationException {
        in(Phase.CONSISTENCY_CHECK);
        SurvivorSet set = set();
        first(account, agreements.containsKey(account));
        placed(account, set.contains(account));
        byte[] signature = Wire.receive(Agreement.parser(), message, account)
                .getSignature()
                .toByteArray();
        if (!peers.verifies(account, set.statement(exchange().roster(), account), signature)) {
            throw new BadMessageException(account, "it did not sign these survivors");
        }
        agreements.put(account, signature);
    }

    /** Closes ConsistencyCheck; the signatures are for every survivor. */
    public synchronized byte[] signatures() throws SecureAggregationException {
        close(Phase.CONSISTENCY_CHECK, agreements.size(), settings.quorum().threshold());
        opening = new Opening(settings, exchange(), set());
        Agreements.Builder message = Agreements.newBuilder();
        agreements.forEach((account, signature) -> message.addAgreements(
                SignedAgreement.newBuilder().setAccount(account).setSignature(ByteString.copyFrom(signature))));
        return message.build().toByteArray();
    }

    /** Takes what {@code account} reveals. */
    public synchronized void revealed(String account, byte[] message) throws SecureAggregationException {
        in(Phase.UNMASKING);
        first(account, revealed.contains(account));
        placed(account, set().contains(account));
        Objects.requireNonNull(opening).take(account, message);
        revealed.add(account);
    }

    /** Closes Unmasking: takes all masks off. */
    public synchronized SecureSum unmask() throws SecureAggregationException {
        close(Phase.UNMASKING, revealed.size(), settings.quorum().threshold());
        RingVector total = RingVector.zeros(settings.encoding());
        Objects.requireNonNull(opening).masks().addTo(total);
        return sum.without(total.bytes());
    }

    /** Who is in the sum, in order; empty before MaskedInput is closed. */
    public synchronized List<String> inSum() {
        return survivors == null ? List.of() : List.copyOf(survivors.survivors());
    }

    /** Who is awaited in this phase, in order; everybody welcome in the first. */
    public synchronized List<String> awaited() {
        SortedSet<String> awaited = new TreeSet<>();
        switch (phase) {
            case SHARE_KEYS -> {
                awaited.addAll(exchange().roster().accounts());
                awaited.removeAll(exchange().shared());
            }
            case MASKED_INPUT -> {
                awaited.addAll(exchange().shared());
                awaited.removeAll(maskedDigests.keySet());
            }
            case CONSISTENCY_CHECK -> {
                awaited.addAll(set().survivors());
                awaited.removeAll(agreements.keySet());
            }
            case UNMASKING -> {
                awaited.addAll(set().survivors());
                awaited.removeAll(revealed);
            }
            case ADVERTISE_KEYS, OVER -> {}
        }
        return List.copyOf(awaited);
    }

    private void in(Phase asked) throws RefusedPhaseException {
        if (phase != asked) {
            throw new RefusedPhaseException(asked, phase);
        }
    }

    private void close(Phase closed, int present, int needed) throws SecureAggregationException {
        in(closed);
        if (present < needed) {
            phase = Phase.OVER;
            throw new TooFewException(closed, present, needed);
        }
        phase = closed.next();
    }

    private static void first(String account, boolean again) throws BadMessageException {
        if (again) {
            throw new BadMessageException(account, "it was sent before");
        }
    }

    private static void placed(String account, boolean placed) throws BadMessageException {
        if (!placed) {
            throw new BadMessageException(account, "it has no place in this phase");
        }
    }

    private ShareExchange exchange() {
        return Objects.requireNonNull(exchange);
    }

    private SurvivorSet set() {
        return Objects.requireNonNull(survivors);
    }
}
