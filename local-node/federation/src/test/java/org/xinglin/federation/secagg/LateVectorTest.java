package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.secagg.wire.Advertisement;
import org.xinglin.federation.secagg.wire.Reveal;
import org.xinglin.federation.secagg.wire.RevealedShare;

/** A coordinator that declares somebody dropped and keeps the vector that comes late learns its pair masks, and still nothing. */
final class LateVectorTest {
    private static final String LATE = "0x02";
    private final SecureSettings settings = Consortium.settings(5, 3 * Masks.BLOCK);

    @Test
    void itStaysPrivateAlthoughItsMaskKeyIsOpened() throws Exception {
        Transcript run =
                new Transcript(new Consortium(5, 3), settings).advertise().share();
        run.mask(LATE);
        MaskedVector late = run.late(LATE);
        assertThatThrownBy(() -> run.server.masked(LATE, late)).isInstanceOf(RefusedPhaseException.class);
        run.agree().unmask();
        assertThat(seedOwners(run)).doesNotContain(LATE).hasSize(4);

        Roster roster = roster(run);
        RingVector open = withoutPairMasks(run, roster, late);
        byte[] seen = open.bytes();
        for (int lane = 0; lane < Integer.BYTES; lane++) {
            assertThat(ChiSquare.ofUniform(seen, lane, Integer.BYTES)).isLessThan(ChiSquare.LIMIT);
        }

        byte[] seed = new ClientSecrets(run.consortium.random(settings, LATE)).seed();
        RingVector own = RingVector.zeros(settings.encoding());
        new Masks(List.of(Mask.own(seed, roster, LATE))).addTo(own);
        open.subtract(0, open.size(), own.bytes(), 0);
        assertThat(open.bytes())
                .as("only its seed was missing, of which no share was revealed")
                .isEqualTo(run.consortium.quantised(settings, LATE).bytes());
    }

    @Test
    void itsOwnerSignsNothingAndRevealsNothing() throws SecureAggregationException {
        Transcript run =
                new Transcript(new Consortium(5, 4), settings).advertise().share();
        run.mask(LATE);
        run.late(LATE);
        assertThatThrownBy(() -> run.clients.get(LATE).consistent(run.survivors))
                .isInstanceOfSatisfying(
                        CheatedException.class,
                        refusal -> assertThat(refusal.cheat()).isEqualTo(Cheat.SELF_MISSING));
    }

    /** All seeds of which any share was revealed. */
    private static List<String> seedOwners(Transcript run) throws Exception {
        Set<String> owners = new TreeSet<>();
        for (byte[] reveal : run.reveals.values()) {
            Reveal.parseFrom(reveal).getSeedsList().forEach(share -> owners.add(share.getAccount()));
        }
        return List.copyOf(owners);
    }

    private Roster roster(Transcript run) throws Exception {
        List<Member> members = new ArrayList<>();
        for (byte[] advertisement : run.advertisements.values()) {
            members.add(Member.of(Advertisement.parseFrom(advertisement)));
        }
        return new Roster(settings, members);
    }

    /** As a coordinator would: mask key from revealed shares, then every pair mask. */
    private RingVector withoutPairMasks(Transcript run, Roster roster, MaskedVector late) throws Exception {
        Map<String, byte[]> shares = new HashMap<>();
        for (String holder : run.reveals.accounts()) {
            for (RevealedShare share : Reveal.parseFrom(run.reveals.get(holder)).getKeysList()) {
                assertThat(share.getAccount()).isEqualTo(LATE);
                shares.put(holder, share.getShare().toByteArray());
            }
        }
        Sharing sharing = new Sharing(roster, settings.quorum().threshold());
        byte[] scalar = Sharing.join(sharing.factors(shares.keySet()), shares);
        RingVector masks = RingVector.zeros(settings.encoding());
        new Masks(pairMasks(roster, EphemeralKey.of(scalar))).addTo(masks);
        RingVector open = RingVector.of(settings.encoding(), late.bytes());
        open.subtract(0, open.size(), masks.bytes(), 0);
        return open;
    }

    private static List<Mask> pairMasks(Roster roster, EphemeralKey key) throws InvalidKeyException {
        List<Mask> masks = new ArrayList<>();
        for (Member member : roster.members()) {
            if (!member.account().equals(LATE)) {
                masks.add(Mask.shared(key.agree(member.maskKey()), roster, LATE, member.account()));
            }
        }
        return masks;
    }
}
