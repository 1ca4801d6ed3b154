package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.secagg.wire.Advertisement;

/** A malicious coordinator at AdvertiseKeys and ShareKeys: no hospital shares a secret over a false roster. */
final class CheatedRosterTest {
    private static final String VICTIM = "0x00";
    private static final int HOSPITALS = 5;
    private final Consortium consortium = new Consortium(HOSPITALS, 21);
    private final SecureSettings settings = Consortium.settings(HOSPITALS, 4);
    private Transcript run = new Transcript(consortium, settings);

    @BeforeEach
    void advertise() throws SecureAggregationException {
        run = new Transcript(consortium, settings).advertise();
    }

    @Test
    void aRosterWithoutTheHospitalItselfIsRefused() {
        refused(Cheat.SELF_MISSING, members -> members.remove(0));
    }

    @Test
    void otherKeysInTheHospitalsNameAreRefused() throws SecureAggregationException {
        byte[] earlier = new SecureClient(
                        settings,
                        VICTIM,
                        consortium.identity(VICTIM),
                        consortium.peers(),
                        new CohortRule(CohortRule.State.fixed(), state -> {}),
                        new SecureRandom())
                .advertise();
        refused(Cheat.SELF_CHANGED, members -> members.set(0, parsed(earlier)));
    }

    @Test
    void keysOfTwoHospitalsSwappedAreRefused() {
        refused(Cheat.BAD_SIGNATURE, members -> {
            Advertisement one = members.get(1);
            Advertisement two = members.get(2);
            members.set(1, one.toBuilder().setMaskKey(two.getMaskKey()).build());
            members.set(2, two.toBuilder().setMaskKey(one.getMaskKey()).build());
        });
    }

    @Test
    void aHospitalsTwoKeysSwappedWithEachOtherAreRefused() {
        refused(Cheat.BAD_SIGNATURE, members -> {
            Advertisement one = members.get(1);
            members.set(
                    1,
                    one.toBuilder()
                            .setMaskKey(one.getChannelKey())
                            .setChannelKey(one.getMaskKey())
                            .build());
        });
    }

    @Test
    void anAccountNamedTwiceIsRefused() {
        refused(Cheat.DUPLICATE_ACCOUNT, members -> members.set(2, members.get(1)));
    }

    @Test
    void accountsOutOfOrderAreRefused() {
        byte[] first = Forged.roster(
                run.roster, members -> members.subList(2, HOSPITALS).clear());
        byte[] second =
                Forged.roster(run.roster, members -> members.subList(0, 2).clear());
        byte[] turned = Arrays.copyOf(second, first.length + second.length);
        System.arraycopy(first, 0, turned, second.length, first.length);
        assertThatThrownBy(() -> run.clients.get(VICTIM).share(turned))
                .isInstanceOfSatisfying(
                        CheatedException.class,
                        refusal -> assertThat(refusal.cheat()).isEqualTo(Cheat.DUPLICATE_ACCOUNT));
    }

    @Test
    void oneKeyForTwoAccountsIsRefused() {
        refused(Cheat.DUPLICATE_KEY, members -> {
            Advertisement one = members.get(1);
            members.set(2, signed("0x02", one.getMaskKey().toByteArray(), key(7)));
        });
    }

    @Test
    void theHospitalsOwnKeyInAnotherAccountIsRefused() {
        refused(
                Cheat.DUPLICATE_KEY,
                members -> members.set(
                        2, signed("0x02", key(7), members.get(0).getMaskKey().toByteArray())));
    }

    @Test
    void keysThatMakeTheSecretKnownAreRefused() {
        byte[] ofOrderEight =
                HexFormat.of().parseHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
        byte[] one = new byte[32];
        one[0] = 1;
        for (byte[] weak : List.of(new byte[32], one, ofOrderEight, new byte[31], notReduced())) {
            refused(Cheat.WEAK_KEY, members -> members.set(1, signed("0x01", weak, key(9))));
            refused(Cheat.WEAK_KEY, members -> members.set(1, signed("0x01", key(9), weak)));
        }
    }

    @Test
    void aRosterOfAnotherRoundOrAttemptIsRefused() throws SecureAggregationException {
        VectorEncoding encoding = settings.encoding();
        for (SecureSettings other : List.of(
                Consortium.settings(HOSPITALS, encoding, 1, 0), Consortium.settings(HOSPITALS, encoding, 0, 1))) {
            byte[] replayed = new Transcript(consortium, other).advertise().roster;
            refused(replayed, Cheat.BAD_SIGNATURE);
        }
    }

    @Test
    void keysOfAnotherRoundAmongThoseOfThisAreRefused() throws SecureAggregationException {
        SecureSettings other = Consortium.settings(HOSPITALS, settings.encoding(), 1, 0);
        byte[] replayed =
                new Transcript(consortium, other).advertise().advertisements.get("0x03");
        refused(Cheat.BAD_SIGNATURE, members -> members.set(3, parsed(replayed)));
    }

    @Test
    void aStrangerThatTheCoordinatorMadeUpIsRefused() {
        Consortium strangers = new Consortium(0, 1);
        strangers.enrol("0x04");
        Member member = new Member("0x04", key(11), key(12));
        byte[] signature = strangers.identity("0x04").sign(member.statement(settings));
        refused(Cheat.BAD_SIGNATURE, members -> members.set(4, member.signed(signature)));
        Member unknown = new Member("0x99", key(11), key(12));
        refused(Cheat.BAD_SIGNATURE, members -> members.set(4, unknown.signed(signature)));
    }

    @Test
    void moreThanAgreedAreRefused() {
        consortium.enrol("0x05");
        refused(Cheat.TOO_MANY, members -> members.add(signed("0x05", key(11), key(12))));
    }

    @Test
    void fewerThanTheThresholdAreRefused() {
        refused(Cheat.TOO_FEW, members -> members.subList(1, 3).clear());
    }

    @Test
    void whatIsNoRosterIsRefused() {
        refused(new byte[] {1, 2, 3}, Cheat.MALFORMED);
        byte[] withMore = Arrays.copyOf(run.roster, run.roster.length + 2);
        withMore[run.roster.length] = 0x7A;
        refused(withMore, Cheat.MALFORMED);
        refused(new byte[0], Cheat.TOO_FEW);
    }

    private void refused(Cheat cheat, Consumer<List<Advertisement>> change) {
        refused(Forged.roster(run.roster, change), cheat);
    }

    private void refused(byte[] roster, Cheat cheat) {
        SecureClient client = consortium.client(settings, VICTIM);
        assertThatThrownBy(() -> {
                    client.advertise();
                    client.share(roster);
                })
                .isInstanceOfSatisfying(
                        CheatedException.class,
                        refusal -> assertThat(refusal.cheat()).isEqualTo(cheat));
        assertThat(client.next()).isEqualTo(Phase.OVER);
        assertThatThrownBy(() -> client.share(run.roster)).isInstanceOf(RefusedPhaseException.class);
    }

    private Advertisement signed(String account, byte[] maskKey, byte[] channelKey) {
        Member member = new Member(account, maskKey, channelKey);
        return member.signed(consortium.identity(account).sign(member.statement(settings)));
    }

    private static byte[] key(int scalar) {
        byte[] bytes = new byte[32];
        bytes[5] = (byte) scalar;
        return EphemeralKey.of(bytes).publicKey();
    }

    /** 9 and the prime: the base point, written in another way. */
    private static byte[] notReduced() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xFF);
        bytes[0] = (byte) 0xF6;
        bytes[31] = 0x7F;
        return bytes;
    }

    private static Advertisement parsed(byte[] message) {
        try {
            return Advertisement.parseFrom(ByteString.copyFrom(message));
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }
}
