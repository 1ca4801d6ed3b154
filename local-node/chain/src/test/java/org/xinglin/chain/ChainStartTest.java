package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.genesis.GenesisPlan;

/** Whatever keeps a chain from starting is said in a sentence. */
class ChainStartTest {
    @TempDir
    Path home;

    private EmbeddedChain chain;

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(quiet());
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private ChainSettings quiet() {
        return ChainSettings.in(home).withIdleBlock(Duration.ZERO);
    }

    @Test
    void aSecondChainInTheSameFolderIsRefused() {
        assertThatThrownBy(() -> EmbeddedChain.start(quiet()))
                .isInstanceOf(ChainException.class)
                .hasMessageContaining("in use by another process");
    }

    @Test
    void aPortInUseIsNamed(@TempDir Path other) {
        int port = URI.create(chain.httpUri().toString()).getPort();
        assertThatThrownBy(() -> EmbeddedChain.start(ChainSettings.in(other).withPort(port)))
                .isInstanceOf(ChainException.class)
                .hasMessageContaining("port " + port);
    }

    @Test
    void aFolderOfAnotherChainIsRefused() {
        chain.close();
        assertThatThrownBy(() -> EmbeddedChain.start(quiet().withGenesis(GenesisPlan.free(1))))
                .isInstanceOf(ChainException.class)
                .hasMessageContaining("another chain id");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedChain.start(ChainSettings.in(file)))
                .isInstanceOf(ChainException.class)
                .hasMessageContaining("can not write to its folder");
    }

    @Test
    void aDamagedBlockFileIsNamed() throws IOException {
        new RpcClient(chain.httpUri()).get("eth_sendRawTransaction", new TestAccount(7).deployment());
        chain.close();
        Path log = home.resolve("blocks.log");
        byte[] flipped = Files.readAllBytes(log);
        flipped[100] ^= 1;
        Files.write(log, flipped);
        assertThatThrownBy(() -> EmbeddedChain.start(quiet()))
                .isInstanceOf(ChainException.class)
                .hasMessageContaining("can not be read");
        Files.delete(home.resolve("blocks.index"));
        assertThatThrownBy(() -> EmbeddedChain.start(quiet()))
                .isInstanceOf(ChainException.class)
                .hasMessageContaining("damaged at byte 0");
    }

    @Test
    void onlyTheOwnerReadsTheValidatorKey() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("validator.key"))))
                .isEqualTo("rw-------");
    }
}
