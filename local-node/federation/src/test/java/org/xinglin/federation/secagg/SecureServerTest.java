package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.secagg.wire.Advertisement;

/** A participant's bad message is refused in its name, and the others finish without it. */
final class SecureServerTest {
    private static final String BAD = "0x04";
    private final Consortium consortium = new Consortium(5, 31);
    private final SecureSettings settings = Consortium.settings(5, 4);
    private Transcript run = new Transcript(consortium, settings);

    @BeforeEach
    void begin() {
        run = new Transcript(consortium, settings);
    }

    @Test
    void keysInAnothersNameOrSignedByNobodyOrSentTwiceAreRefused() throws SecureAggregationException {
        byte[] keys = run.clients.get(BAD).advertise();
        refused("0x03", () -> run.server.advertised("0x03", keys), "it is in the name of 0x04");
        Member forged = new Member(
                "0x03",
                EphemeralKey.of(keys(3)).publicKey(),
                EphemeralKey.of(keys(4)).publicKey());
        byte[] unsigned = forged.signed(consortium.identity(BAD).sign(forged.statement(settings)))
                .toByteArray();
        refused("0x03", () -> run.server.advertised("0x03", unsigned), "its keys are not signed by it for this round");
        run.server.advertised(BAD, keys);
        refused(BAD, () -> run.server.advertised(BAD, keys), "it was sent before");
    }

    @Test
    void weakOrUsedKeysAreRefusedBeforeTheyReachTheOthers() throws SecureAggregationException {
        byte[] good = EphemeralKey.of(keys(3)).publicKey();
        refused(
                BAD,
                () -> run.server.advertised(BAD, signed(new byte[32], good)),
                "a key of it is none of X25519, or of small order");
        refused(BAD, () -> run.server.advertised(BAD, signed(good, good)), "its two keys are one");
        run.server.advertised("0x00", run.clients.get("0x00").advertise());
        byte[] used = run.consortium.client(settings, "0x00").advertise();
        byte[] taken = Member.of(parsed(used)).channelKey();
        refused(BAD, () -> run.server.advertised(BAD, signed(good, taken)), "a key is that of 0x00");
    }

    @Test
    void sharesFromStrangersOrForTooFewAreRefused() throws SecureAggregationException {
        run.advertise();
        byte[] shares = run.clients.get(BAD).share(run.roster);
        refused("0x77", () -> run.server.shared("0x77", shares), "it has no place in this phase, or was sent before");
        refused("0x03", () -> run.server.shared("0x03", shares), "it has not one share for each other member");
        refused(BAD, () -> run.server.shared(BAD, new byte[] {9}), "it can not be read");
        run.server.shared(BAD, shares);
        refused(BAD, () -> run.server.shared(BAD, shares), "it has no place in this phase, or was sent before");
        assertThat(run.server.awaited()).containsExactly("0x00", "0x01", "0x02", "0x03");
    }

    @Test
    void vectorsOfStrangersOrOfAnotherLengthOrTwiceAreRefused() throws SecureAggregationException {
        run.advertise().share(BAD);
        MaskedVector vector = run.late("0x00");
        refused(BAD, () -> run.server.masked(BAD, vector), "it has no place in this phase");
        refused("0x01", () -> run.server.masked("0x01", new MaskedVector(new byte[19])), "it has 19 bytes and not 20");
        run.server.masked("0x00", vector);
        refused("0x00", () -> run.server.masked("0x00", vector), "it was sent before");
        assertThat(run.server.awaited()).containsExactly("0x01", "0x02", "0x03");
    }

    @Test
    void agreementsAndRevealsOfOthersAreRefused() throws SecureAggregationException {
        run.advertise().share().mask(BAD);
        byte[] agreement = run.clients.get("0x00").consistent(run.survivors);
        refused(BAD, () -> run.server.consistent(BAD, agreement), "it has no place in this phase");
        refused("0x01", () -> run.server.consistent("0x01", agreement), "it did not sign these survivors");
        run.server.consistent("0x00", agreement);
        for (String account : List.of("0x01", "0x02", "0x03")) {
            run.server.consistent(account, run.clients.get(account).consistent(run.survivors));
        }
        byte[] reveal = run.clients.get("0x00").unmask(run.server.signatures());
        refused(BAD, () -> run.server.revealed(BAD, reveal), "it has no place in this phase");
        refused("0x00", () -> run.server.revealed("0x00", new byte[0]), "it does not reveal what was asked for");
        run.server.revealed("0x00", reveal);
        assertThat(run.server.awaited()).containsExactly("0x01", "0x02", "0x03");
    }

    @Test
    void theOthersFinishWithoutWhoSentNonsense() throws SecureAggregationException {
        run.advertise();
        refused(BAD, () -> run.server.shared(BAD, new byte[] {1, 2, 3}), "it can not be read");
        SecureSum sum = run.share(BAD).mask().agree().unmask();
        assertThat(run.server.inSum()).doesNotContain(BAD).hasSize(4);
        assertThat(sum.weight()).isPositive();
        assertThatThrownBy(run.server::unmask).isInstanceOf(RefusedPhaseException.class);
        assertThat(run.server.awaited()).isEmpty();
    }

    private byte[] signed(byte[] maskKey, byte[] channelKey) {
        Member member = new Member(BAD, maskKey, channelKey);
        return member.signed(consortium.identity(BAD).sign(member.statement(settings)))
                .toByteArray();
    }

    private static byte[] keys(int seed) {
        byte[] scalar = new byte[32];
        scalar[9] = (byte) seed;
        return scalar;
    }

    private static org.xinglin.federation.secagg.wire.Advertisement parsed(byte[] message) {
        try {
            return Advertisement.parseFrom(message);
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void refused(String account, ThrowingCallable sent, String why) {
        assertThatThrownBy(sent)
                .isInstanceOfSatisfying(
                        BadMessageException.class,
                        refusal -> assertThat(refusal.account()).isEqualTo(account))
                .hasMessageStartingWith("the message of " + account + " is refused: " + why);
    }
}
