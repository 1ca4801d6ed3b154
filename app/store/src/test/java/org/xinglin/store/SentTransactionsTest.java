package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.Place;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

class SentTransactionsTest {
    private static final WalletAddress ACCOUNT = new WalletAddress("0x" + "a1".repeat(20));

    @TempDir
    Path folder;

    private Database database;
    private H2SentTransactions journal;

    @BeforeEach
    void open() throws Failed {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 5);
        database = Database.open(folder.resolve("catalogue"), Secret.owning(key));
        journal = new H2SentTransactions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasSentIsFoundAsItWasWritten() {
        SentTransaction sent = sent(1, 7);
        journal.add(sent);
        journal.add(sent);
        assertThat(journal.find(sent.hash())).contains(sent);
        assertThat(journal.find(digest(99))).isEmpty();
        assertThat(journal.unsettled(0)).containsExactly(sent);
    }

    @Test
    void whatStandsDeepEnoughIsSettled() {
        SentTransaction sent = sent(1, 7);
        journal.add(sent);
        Fate done = Fate.in(State.DONE, new Place(new BlockHeight(20), digest(4)));
        journal.settle(sent.hash(), done);
        assertThat(journal.find(sent.hash())).contains(sent.with(done));
        assertThat(journal.unsettled(19)).hasSize(1);
        assertThat(journal.unsettled(20)).isEmpty();
    }

    @Test
    void thoseThatCompeteForAPlaceAreFoundInTheirOrder() {
        SentTransaction first = sent(1, 7);
        SentTransaction second = sent(2, 7);
        List.of(first, second, sent(3, 8)).forEach(journal::add);
        journal.settle(first.hash(), Fate.replaced(second.hash()));
        assertThat(journal.ofNonce(ACCOUNT, 7)).containsExactly(first.with(Fate.replaced(second.hash())), second);
        assertThat(journal.unsettled(0)).extracting(SentTransaction::hash).containsExactly(digest(2), digest(3));
        assertThat(journal.latest(2)).extracting(SentTransaction::hash).containsExactly(digest(3), digest(2));
    }

    @Test
    void whatTheNodeDidNotTakeIsForgotten() {
        journal.add(sent(1, 7));
        journal.forget(digest(1));
        assertThat(journal.latest(9)).isEmpty();
    }

    private static SentTransaction sent(int filling, long nonce) {
        BigInteger wei = BigInteger.TWO.pow(255);
        return new SentTransaction(
                digest(filling),
                ACCOUNT,
                nonce,
                "MedicalAccess.grantAccess",
                new SentTransaction.Fee(wei, BigInteger.ONE, BigInteger.TEN),
                Instant.parse("2026-11-21T07:00:00.123Z"),
                "0x02f8",
                Fate.WAITING);
    }

    private static Digest digest(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Digest.of(bytes);
    }
}
