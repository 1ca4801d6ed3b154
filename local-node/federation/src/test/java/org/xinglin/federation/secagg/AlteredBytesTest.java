package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One bit changed in any byte of any message: a hospital reveals nothing, a coordinator opens the right sum or none. */
final class AlteredBytesTest {
    private static final int HOSPITALS = 3;
    private static final String VICTIM = "0x01";
    private static final Consortium CONSORTIUM = new Consortium(HOSPITALS, 5);
    private static final SecureSettings SETTINGS = Consortium.settings(HOSPITALS, 5);
    private static final Transcript HONEST = new Transcript(CONSORTIUM, SETTINGS);

    @BeforeAll
    static void finish() throws SecureAggregationException {
        HONEST.advertise().share().mask().agree().unmask();
    }

    @Test
    void ofTheRosterIsRefused() {
        forEachByte(
                HONEST.roster,
                (altered, client) -> refused(() -> {
                    client.advertise();
                    client.share(altered);
                }));
    }

    @Test
    void ofTheInboxIsRefused() {
        forEachByte(
                HONEST.inboxes.get(VICTIM),
                (altered, client) -> refused(() -> {
                    client.advertise();
                    client.share(HONEST.roster);
                    client.mask(altered, own());
                }));
    }

    @Test
    void ofTheSurvivorsIsRefusedAtLatestBeforeAnythingIsRevealed() {
        forEachByte(
                HONEST.survivors,
                (altered, client) -> refused(() -> {
                    masked(client);
                    client.consistent(altered);
                    client.unmask(HONEST.signatures);
                }));
    }

    @Test
    void ofTheSignaturesIsRefused() {
        forEachByte(
                HONEST.signatures,
                (altered, client) -> refused(() -> {
                    masked(client);
                    client.consistent(HONEST.survivors);
                    client.unmask(altered);
                }));
    }

    @Test
    void ofKeysOnTheirWayInIsRefused() {
        forEachByte(
                HONEST.advertisements.get(VICTIM),
                (altered, client) -> assertThatThrownBy(
                                () -> new SecureServer(SETTINGS, CONSORTIUM.peers()).advertised(VICTIM, altered))
                        .isInstanceOf(BadMessageException.class));
    }

    @Test
    void ofSharesOnTheirWayInIsRefusedOrOpensNothing() throws SecureAggregationException {
        byte[] shares = HONEST.shares.get(VICTIM);
        for (int i = 0; i < shares.length; i++) {
            byte[] altered = Forged.flipped(shares, i);
            SecureServer server = advertised();
            assertThatThrownBy(() -> {
                        server.shared("0x00", HONEST.shares.get("0x00"));
                        server.shared("0x02", HONEST.shares.get("0x02"));
                        server.shared(VICTIM, altered);
                        openInboxes(ByAccount.of(server.inboxes()));
                        unmasking(server);
                        for (String account : HONEST.reveals.accounts()) {
                            server.revealed(account, HONEST.reveals.get(account));
                        }
                        server.unmask();
                    })
                    .isInstanceOfAny(BadMessageException.class, CheatedException.class, VoidSumException.class);
        }
    }

    /** As the two others do. */
    private static void openInboxes(ByAccount<byte[]> inboxes) throws SecureAggregationException {
        for (String account : new String[] {"0x00", "0x02"}) {
            try (SecureClient client = CONSORTIUM.client(SETTINGS, account)) {
                client.advertise();
                client.share(HONEST.roster);
                client.mask(inboxes.get(account), CONSORTIUM.contributed(SETTINGS, account));
            }
        }
    }

    @Test
    void ofAMaskedVectorOnItsWayInIsRefusedByItsSender() throws SecureAggregationException {
        MaskedVector vector = HONEST.masked.get(VICTIM);
        for (int i = 0; i < vector.bytes().length; i++) {
            SecureServer server = shared();
            server.masked(VICTIM, new MaskedVector(Forged.flipped(vector.bytes(), i)));
            server.masked("0x00", HONEST.masked.get("0x00"));
            server.masked("0x02", HONEST.masked.get("0x02"));
            byte[] survivors = server.survivors();
            SecureClient client = CONSORTIUM.client(SETTINGS, VICTIM);
            masked(client);
            assertThatThrownBy(() -> client.consistent(survivors))
                    .isInstanceOfSatisfying(
                            CheatedException.class,
                            refusal -> assertThat(refusal.cheat()).isEqualTo(Cheat.ALTERED_VECTOR));
        }
    }

    @Test
    void ofWhatIsRevealedOpensNothing() throws SecureAggregationException {
        byte[] reveal = HONEST.reveals.get(VICTIM);
        for (int i = 0; i < reveal.length; i++) {
            byte[] altered = Forged.flipped(reveal, i);
            SecureServer server = shared();
            assertThatThrownBy(() -> {
                        unmasking(server);
                        server.revealed(VICTIM, altered);
                        server.revealed("0x00", HONEST.reveals.get("0x00"));
                        server.revealed("0x02", HONEST.reveals.get("0x02"));
                        server.unmask();
                    })
                    .isInstanceOfAny(BadMessageException.class, VoidSumException.class);
        }
    }

    @Test
    void withMoreThanAThresholdOneWrongRevealIsFoundAndLeftOut() throws SecureAggregationException {
        SecureSettings settings = Consortium.settings(4, 9);
        Transcript run = new Transcript(new Consortium(4, 6), settings)
                .advertise()
                .share()
                .mask()
                .agree();
        for (String account : run.clients.accounts()) {
            byte[] reveal = run.clients.get(account).unmask(run.signatures);
            boolean wrong = account.equals("0x02");
            run.server.revealed(account, wrong ? Forged.flipped(reveal, reveal.length - 1) : reveal);
        }
        SecureSum sum = run.server.unmask();
        long[] expected = new long[10];
        for (String account : run.clients.accounts()) {
            RingVector own = run.consortium.quantised(settings, account);
            IntStream.range(0, 10).forEach(i -> expected[i] += own.get(i));
        }
        assertThat(IntStream.range(0, 10).mapToLong(sum::element).toArray()).isEqualTo(expected);
    }

    private static void forEachByte(byte[] message, BiConsumer<byte[], SecureClient> trial) {
        for (int i = 0; i < message.length; i++) {
            trial.accept(Forged.flipped(message, i), CONSORTIUM.client(SETTINGS, VICTIM));
        }
    }

    private static void refused(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(CheatedException.class);
    }

    private static void masked(SecureClient client) throws SecureAggregationException {
        client.advertise();
        client.share(HONEST.roster);
        client.mask(HONEST.inboxes.get(VICTIM), own());
    }

    private static Contributed own() {
        return CONSORTIUM.contributed(SETTINGS, VICTIM);
    }

    private static SecureServer advertised() throws SecureAggregationException {
        SecureServer server = new SecureServer(SETTINGS, CONSORTIUM.peers());
        for (String account : HONEST.advertisements.accounts()) {
            server.advertised(account, HONEST.advertisements.get(account));
        }
        server.roster();
        return server;
    }

    private static SecureServer shared() throws SecureAggregationException {
        SecureServer server = advertised();
        for (String account : HONEST.shares.accounts()) {
            server.shared(account, HONEST.shares.get(account));
        }
        server.inboxes();
        return server;
    }

    private static void unmasking(SecureServer server) throws SecureAggregationException {
        for (String account : HONEST.masked.accounts()) {
            server.masked(account, HONEST.masked.get(account));
        }
        server.survivors();
        for (String account : HONEST.agreements.accounts()) {
            server.consistent(account, HONEST.agreements.get(account));
        }
        server.signatures();
    }
}
