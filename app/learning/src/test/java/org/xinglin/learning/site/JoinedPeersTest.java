package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

class JoinedPeersTest {
    private static final String JOINED = "0x" + "aa".repeat(20);
    private static final String MADE_UP = "0x" + "bb".repeat(20);
    private static final byte[] ANY = {1};

    private final List<WalletAddress> askedFor = new ArrayList<>();

    private boolean onChain(WalletAddress account) {
        askedFor.add(account);
        return account.text().equals(JOINED);
    }

    @Test
    void aHospitalThatNeverJoinedIsNotBelievedWhateverItsCertificate() {
        JoinedPeers peers = new JoinedPeers((account, message, signature) -> true, this::onChain);
        assertThat(peers.verifies(MADE_UP, ANY, ANY)).isFalse();
        assertThat(peers.verifies(JOINED, ANY, ANY)).isTrue();
    }

    @Test
    void aSignatureThatIsNotTheCertificatesIsNotEvenLookedUp() {
        JoinedPeers peers = new JoinedPeers((account, message, signature) -> false, this::onChain);
        assertThat(peers.verifies(JOINED, ANY, ANY)).isFalse();
        assertThat(askedFor).isEmpty();
    }

    @Test
    void whoJoinedIsLookedUpOnceAndWhoDidNotEachTime() {
        JoinedPeers peers = new JoinedPeers((account, message, signature) -> true, this::onChain);
        for (int i = 0; i < 3; i++) {
            peers.verifies(JOINED, ANY, ANY);
            peers.verifies(MADE_UP, ANY, ANY);
        }
        assertThat(askedFor).hasSize(4);
    }

    @Test
    void aChainThatDoesNotAnswerAccusesNobody() {
        JoinedPeers peers = new JoinedPeers((account, message, signature) -> true, account -> {
            throw new Failed(new Failure.Unreachable(Failure.Part.CHAIN, "127.0.0.1"));
        });
        assertThatThrownBy(() -> peers.verifies(JOINED, ANY, ANY))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageStartingWith("UNAVAILABLE");
    }
}
