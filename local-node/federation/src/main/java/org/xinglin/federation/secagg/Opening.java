package org.xinglin.federation.secagg;

import com.google.protobuf.ByteString;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinglin.federation.secagg.wire.Reveal;
import org.xinglin.federation.secagg.wire.RevealedShare;

/**
 * Puts revealed shares together: the seed of each survivor, the mask key of each dropped. What was opened is held against the
 * commitment or the public key, and if more than a threshold revealed, one of them may be wrong.
 */
final class Opening {
    private final SecureSettings settings;
    private final ShareExchange exchange;
    private final SurvivorSet set;
    private final SortedMap<String, Map<String, byte[]>> byOwner = new TreeMap<>();
    private final List<String> holders = new ArrayList<>();

    Opening(SecureSettings settings, ShareExchange exchange, SurvivorSet set) {
        this.settings = settings;
        this.exchange = exchange;
        this.set = set;
        exchange.shared().forEach(owner -> byOwner.put(owner, new TreeMap<>()));
    }

    void take(String holder, byte[] bytes) throws BadMessageException {
        Reveal message = Wire.receive(Reveal.parser(), bytes, holder);
        checkOwners(holder, message.getSeedsList(), set.survivors());
        checkOwners(holder, message.getKeysList(), set.dropped());
        holders.add(holder);
        message.getSeedsList().forEach(share -> put(holder, share));
        message.getKeysList().forEach(share -> put(holder, share));
    }

    private static void checkOwners(String holder, List<RevealedShare> shares, Collection<String> owners)
            throws BadMessageException {
        if (!shares.stream().map(RevealedShare::getAccount).toList().equals(List.copyOf(owners))) {
            throw new BadMessageException(holder, "it does not reveal what was asked for");
        }
        if (shares.stream()
                .map(RevealedShare::getShare)
                .mapToInt(ByteString::size)
                .anyMatch(n -> n != Field256.BYTES)) {
            throw new BadMessageException(holder, "a share has the wrong size");
        }
    }

    private void put(String holder, RevealedShare share) {
        byOwner.getOrDefault(share.getAccount(), new TreeMap<>())
                .put(holder, share.getShare().toByteArray());
    }

    /** What lies on the sum of the survivors' vectors: their own masks, and those they share with the dropped. */
    Masks masks() throws VoidSumException {
        Sharing sharing = new Sharing(exchange.roster(), settings.quorum().threshold());
        int needed = settings.quorum().threshold();
        int choices = holders.size() == needed ? 1 : holders.size();
        for (int first = 0; first < choices; first++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < needed; i++) {
                chosen.add(holders.get((first + i) % holders.size()));
            }
            Optional<List<Mask>> masks = masks(sharing.factors(chosen));
            if (masks.isPresent()) {
                return new Masks(masks.get());
            }
        }
        throw new VoidSumException("the shares that were revealed do not open the secrets");
    }

    private Optional<List<Mask>> masks(Map<String, long[]> factors) {
        List<Mask> masks = new ArrayList<>();
        for (Map.Entry<String, Map<String, byte[]>> shares : byOwner.entrySet()) {
            String owner = shares.getKey();
            byte[] secret = Sharing.join(factors, shares.getValue());
            boolean right = set.contains(owner) ? addOwn(masks, owner, secret) : addShared(masks, owner, secret);
            if (!right) {
                return Optional.empty();
            }
        }
        return Optional.of(masks);
    }

    private boolean addOwn(List<Mask> masks, String survivor, byte[] seed) {
        if (!Arrays.equals(
                SeedCommitment.of(exchange.roster(), survivor, seed),
                exchange.commitments().get(survivor))) {
            return false;
        }
        masks.add(Mask.own(seed, exchange.roster(), survivor));
        return true;
    }

    private boolean addShared(List<Mask> masks, String dropped, byte[] scalar) {
        try (EphemeralKey key = EphemeralKey.of(scalar)) {
            if (!Arrays.equals(
                    key.publicKey(), exchange.roster().member(dropped).maskKey())) {
                return false;
            }
            for (String survivor : set.survivors()) {
                byte[] agreed = key.agree(exchange.roster().member(survivor).maskKey());
                masks.add(Mask.shared(agreed, exchange.roster(), survivor, dropped));
            }
            return true;
        } catch (InvalidKeyException weak) {
            throw new IllegalStateException("the roster's keys were checked", weak);
        }
    }
}
