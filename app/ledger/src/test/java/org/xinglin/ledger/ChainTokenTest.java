package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.chain.server.ServerSettings;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.settings.NodeAddresses;

/** A node that asks for a token is reached with the token and not without. */
class ChainTokenTest {
    private static final String TOKEN = "a-token-for-this-test";

    @TempDir
    Path home;

    private static NodeAddresses addresses(EmbeddedChain chain, Optional<Path> token) {
        WalletAddress nobody = new WalletAddress("0x" + "11".repeat(20));
        var contracts = new NodeAddresses.Contracts(chain.chainId(), nobody, nobody, nobody, 0);
        URI nowhere = URI.create("http://127.0.0.1:1");
        return new NodeAddresses(
                chain.httpUri(),
                chain.webSocketUri(),
                nowhere,
                "127.0.0.1:1",
                nobody,
                contracts,
                new NodeAddresses.TokenFiles(token, Optional.empty()),
                Optional.empty());
    }

    @Test
    void theTokenIsReadFromItsFileAndSent() throws Exception {
        Path file = Files.writeString(home.resolve("token"), TOKEN + "\n");
        ServerSettings guarded = ServerSettings.loopback(0).withToken(TOKEN);
        try (EmbeddedChain chain = EmbeddedChain.start(ChainSettings.in(home.resolve("chain"))
                        .withIdleBlock(Duration.ZERO)
                        .withServer(guarded));
                LedgerConnection known =
                        LedgerConnection.open(addresses(chain, Optional.of(file)), TestSigner.of("a"));
                LedgerConnection stranger =
                        LedgerConnection.open(addresses(chain, Optional.empty()), TestSigner.of("a"));
                HeadSignal signal = new HeadSignal(chain.webSocketUri(), new ChainToken(Optional.of(file)))) {
            assertThat(known.inspector().inspect(Progress.NONE).isSound()).isTrue();
            assertThatThrownBy(() -> stranger.inspector().inspect(Progress.NONE))
                    .isInstanceOf(Failed.class);
            signal.connect();
            signal.await(Duration.ofSeconds(10));
            assertThat(signal.isOpen()).isTrue();
        }
    }
}
