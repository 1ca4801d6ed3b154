package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.secagg.wire.Agreement;
import org.xinglin.federation.secagg.wire.Inbox;
import org.xinglin.federation.secagg.wire.SealedShare;
import org.xinglin.federation.secagg.wire.Shares;
import org.xinglin.federation.secagg.wire.SignedAgreement;
import org.xinglin.federation.secagg.wire.Survivor;

/** A malicious coordinator from ShareKeys to Unmasking: each cheat is refused by name, and nothing is said after that. */
final class MaliciousCoordinatorTest {
    private static final String VICTIM = "0x00";
    private static final int HOSPITALS = 6;
    private static final String LAST = "0x05";
    private final Consortium consortium = new Consortium(HOSPITALS, 22);
    private final SecureSettings settings = Consortium.settings(HOSPITALS, 4);
    private Transcript run = new Transcript(consortium, settings);

    @BeforeEach
    void begin() throws SecureAggregationException {
        run = new Transcript(consortium, settings).advertise();
    }

    @Test
    void anAlteredShareIsRefused() throws SecureAggregationException {
        run.share();
        refusedInbox(
                Cheat.ALTERED_SHARE, shares -> shares.set(2, sent("0x03", Forged.flipped(bytes(shares.get(2)), 40))));
    }

    @Test
    void twoSendersSharesSwappedAreRefused() throws SecureAggregationException {
        run.share();
        refusedInbox(Cheat.ALTERED_SHARE, shares -> {
            SealedShare one = shares.get(0);
            shares.set(0, sent("0x01", bytes(shares.get(1))));
            shares.set(1, sent("0x02", bytes(one)));
        });
    }

    @Test
    void aShareSealedForSomebodyElseIsRefused() throws Exception {
        run.share();
        SealedShare forAnother = Inbox.parseFrom(run.inboxes.get("0x02")).getShares(1);
        assertThat(forAnother.getAccount()).isEqualTo("0x01");
        refusedInbox(Cheat.ALTERED_SHARE, shares -> shares.set(0, forAnother));
    }

    @Test
    void aShareSentBackToItsSenderIsRefused() throws Exception {
        run.share();
        SealedShare own = Inbox.parseFrom(run.inboxes.get("0x01")).getShares(0);
        assertThat(own.getAccount()).isEqualTo(VICTIM);
        refusedInbox(Cheat.ALTERED_SHARE, shares -> shares.set(0, sent("0x01", bytes(own))));
        begin();
        run.share();
        refusedInbox(Cheat.STRANGER, shares -> shares.set(0, own));
    }

    @Test
    void sharesMadeForAnotherRosterAreRefused() throws SecureAggregationException {
        byte[] withoutTheLast = Forged.roster(run.roster, members -> members.remove(HOSPITALS - 1));
        for (String account : List.of("0x01", "0x02", "0x03", "0x04")) {
            byte[] said = run.clients.get(account).share(withoutTheLast);
            run.shares.put(account, said);
        }
        run.clients.get(VICTIM).share(run.roster);
        byte[] inbox = Forged.inbox(
                new byte[0],
                shares -> List.of("0x01", "0x02", "0x03", "0x04").forEach(sender -> shares.add(toVictim(sender))));
        refused(Cheat.ALTERED_SHARE, () -> run.clients.get(VICTIM).mask(inbox, contributed()));
    }

    @Test
    void sharesFromStrangersOrTwiceOrTooFewAreRefused() throws SecureAggregationException {
        run.share();
        refusedInbox(Cheat.STRANGER, shares -> shares.set(0, sent("0x77", bytes(shares.get(0)))));
        begin();
        run.share();
        refusedInbox(Cheat.DUPLICATE_ACCOUNT, shares -> shares.set(1, shares.get(0)));
        begin();
        run.share();
        refusedInbox(Cheat.TOO_FEW, shares -> shares.subList(0, 2).clear());
    }

    @Test
    void bothSharesOfOneHospitalAreRefused() throws SecureAggregationException {
        run.share().mask();
        refusedSurvivors(Cheat.BOTH_SHARES, in -> {}, out -> out.add("0x03"));
        begin();
        run.share().mask(LAST);
        refusedSurvivors(Cheat.BOTH_SHARES, in -> in.add(Forged.survivor(LAST)), out -> {});
    }

    @Test
    void survivorsBelowTheThresholdAreRefused() throws SecureAggregationException {
        run.share().mask(LAST);
        refusedSurvivors(Cheat.TOO_FEW, in -> in.remove(4), out -> out.add("0x04"));
        begin();
        run.share().mask();
        refusedSurvivors(
                Cheat.TOO_FEW,
                in -> in.subList(2, HOSPITALS).clear(),
                out -> out.addAll(List.of("0x02", "0x03", "0x04", LAST)));
    }

    @Test
    void survivorsThatNobodyKnowsOrNobodyCountsAreRefused() throws SecureAggregationException {
        run.share().mask();
        refusedSurvivors(Cheat.STRANGER, in -> in.add(Forged.survivor("0x77")), out -> {});
        begin();
        run.share().mask();
        refusedSurvivors(Cheat.STRANGER, in -> {}, out -> out.add("0x77"));
        begin();
        run.share().mask();
        refusedSurvivors(Cheat.UNACCOUNTED, in -> in.remove(5), out -> {});
        begin();
        run.share().mask();
        refusedSurvivors(Cheat.DUPLICATE_ACCOUNT, in -> in.add(in.get(2)), out -> {});
    }

    @Test
    void aSurvivorWhoNeverSharedItsKeysIsRefused() throws SecureAggregationException {
        run.share(LAST).mask();
        refusedSurvivors(Cheat.STRANGER, in -> in.add(Forged.survivor(LAST)), out -> {});
    }

    @Test
    void aHospitalRefusesToSeeItselfDroppedOrItsVectorReplaced() throws SecureAggregationException {
        run.share().mask();
        refusedSurvivors(Cheat.SELF_MISSING, in -> in.remove(0), out -> out.add(VICTIM));
        begin();
        run.share().mask();
        refusedSurvivors(Cheat.ALTERED_VECTOR, in -> in.set(0, Forged.survivor(VICTIM)), out -> {});
    }

    @Test
    void twoSetsOfSurvivorsForTwoHalvesAreRefused() throws SecureAggregationException {
        run.share().mask();
        byte[] others = Forged.survivors(run.survivors, in -> in.remove(5), out -> out.add(LAST));
        byte[] full = Forged.agreements(new byte[0], signed -> {});
        for (String account : List.of(VICTIM, "0x01", "0x02")) {
            full = with(full, account, run.clients.get(account).consistent(run.survivors));
        }
        for (String account : List.of("0x03", "0x04")) {
            full = with(full, account, run.clients.get(account).consistent(others));
        }
        byte[] mixed = full;
        refused(Cheat.BAD_SIGNATURE, () -> run.clients.get(VICTIM).unmask(mixed));
        byte[] own = Forged.agreements(mixed, signed -> signed.subList(3, 5).clear());
        refused(Cheat.TOO_FEW, () -> run.clients.get("0x01").unmask(own));
    }

    @Test
    void twoViewsOfWhoSharedAreRefused() throws SecureAggregationException {
        run.share();
        byte[] fewer = Forged.inbox(run.inboxes.get(VICTIM), shares -> shares.remove(4));
        run.clients.get(VICTIM).mask(fewer, contributed());
        for (String account : List.of("0x01", "0x02", "0x03", "0x04")) {
            run.server.masked(account, run.late(account));
        }
        byte[] toAll = Forged.survivors(
                new byte[0],
                in -> List.of("0x01", "0x02", "0x03", "0x04").forEach(account -> in.add(Forged.survivor(account))),
                out -> out.add(LAST));
        refused(Cheat.STRANGER, () -> run.clients.get(VICTIM).consistent(toAll));
    }

    @Test
    void signaturesOfOthersOrTwiceOrTooFewAreRefused() throws SecureAggregationException {
        run.share().mask(LAST).agree();
        byte[] one = run.agreements.get("0x01");
        refusedAgreements(VICTIM, Cheat.STRANGER, signed -> signed.add(signature(LAST, one)));
        refusedAgreements("0x01", Cheat.STRANGER, signed -> signed.add(signature("0x77", one)));
        refusedAgreements("0x02", Cheat.DUPLICATE_ACCOUNT, signed -> signed.add(signed.get(2)));
        refusedAgreements("0x03", Cheat.TOO_FEW, signed -> signed.remove(0));
        refusedAgreements(
                "0x04", Cheat.BAD_SIGNATURE, signed -> signed.set(1, signature("0x01", bytes(signed.get(2)))));
    }

    @Test
    void unmaskingAgainForAnotherSetIsRefused() throws SecureAggregationException {
        run.share().mask().agree();
        SecureClient victim = run.clients.get(VICTIM);
        victim.unmask(run.signatures);
        byte[] others = Forged.survivors(run.survivors, in -> in.remove(5), out -> out.add(LAST));
        assertThatThrownBy(() -> victim.consistent(others)).isInstanceOf(RefusedPhaseException.class);
        assertThatThrownBy(() -> victim.unmask(run.signatures)).isInstanceOf(RefusedPhaseException.class);
    }

    @Test
    void anyPhaseTwiceOrOutOfOrderIsRefused() throws SecureAggregationException {
        SecureClient victim = run.clients.get(VICTIM);
        assertThatThrownBy(victim::advertise).isInstanceOf(RefusedPhaseException.class);
        assertThatThrownBy(() -> victim.unmask(new byte[0])).isInstanceOf(RefusedPhaseException.class);
        run.share();
        assertThatThrownBy(() -> victim.share(run.roster)).isInstanceOf(RefusedPhaseException.class);
        run.mask();
        assertThatThrownBy(() -> victim.mask(run.inboxes.get(VICTIM), contributed()))
                .isInstanceOf(RefusedPhaseException.class);
        victim.consistent(run.survivors);
        assertThatThrownBy(() -> victim.consistent(run.survivors))
                .isInstanceOf(RefusedPhaseException.class)
                .hasMessage("phase CONSISTENCY_CHECK was asked for, but the one that may come next is UNMASKING");
    }

    private void refusedInbox(Cheat cheat, Consumer<List<SealedShare>> change) {
        byte[] inbox = Forged.inbox(run.inboxes.get(VICTIM), change);
        refused(cheat, () -> run.clients.get(VICTIM).mask(inbox, contributed()));
    }

    private void refusedSurvivors(Cheat cheat, Consumer<List<Survivor>> in, Consumer<List<String>> out) {
        byte[] forged = Forged.survivors(run.survivors, in, out);
        refused(cheat, () -> run.clients.get(VICTIM).consistent(forged));
    }

    private void refusedAgreements(String account, Cheat cheat, Consumer<List<SignedAgreement>> change) {
        byte[] forged = Forged.agreements(run.signatures, change);
        refused(cheat, () -> run.clients.get(account).unmask(forged));
        assertThat(run.clients.get(account).next()).isEqualTo(Phase.OVER);
        assertThatThrownBy(() -> run.clients.get(account).unmask(run.signatures))
                .isInstanceOf(RefusedPhaseException.class);
    }

    private static void refused(Cheat cheat, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        CheatedException.class,
                        refusal -> assertThat(refusal.cheat()).isEqualTo(cheat));
    }

    private Contributed contributed() {
        return consortium.contributed(settings, VICTIM);
    }

    /** What {@code sender} sealed for the victim, as the coordinator could cut it out. */
    private SealedShare toVictim(String sender) {
        try {
            return sent(sender, bytes(Shares.parseFrom(run.shares.get(sender)).getShares(0)));
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] with(byte[] agreements, String account, byte[] agreement) {
        return Forged.agreements(agreements, signed -> signed.add(signature(account, agreement)));
    }

    private static SignedAgreement signature(String account, byte[] agreement) {
        try {
            return SignedAgreement.newBuilder()
                    .setAccount(account)
                    .setSignature(Agreement.parseFrom(agreement).getSignature())
                    .build();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private static SealedShare sent(String sender, byte[] ciphertext) {
        return SealedShare.newBuilder()
                .setAccount(sender)
                .setCiphertext(ByteString.copyFrom(ciphertext))
                .build();
    }

    private static byte[] bytes(SealedShare share) {
        return share.getCiphertext().toByteArray();
    }

    private static byte[] bytes(SignedAgreement agreement) {
        return Agreement.newBuilder()
                .setSignature(agreement.getSignature())
                .build()
                .toByteArray();
    }
}
