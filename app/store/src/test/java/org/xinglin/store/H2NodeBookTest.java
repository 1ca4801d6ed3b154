package org.xinglin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.node.NodeBinding;
import org.xinglin.core.settings.NodeAddresses.Contracts;

class H2NodeBookTest {
    private static final URI HERE = URI.create("http://127.0.0.1:8545");

    @TempDir
    Path folder;

    @Test
    void theChainOfAHomeIsKeptAndTheNewestCounts() throws Failed {
        NodeBinding first = binding(Optional.of(account("f1")), 7);
        NodeBinding second = binding(Optional.empty(), 8);
        try (Database database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]))) {
            H2NodeBook book = new H2NodeBook(database);
            assertThat(book.binding()).isEmpty();
            book.bind(first);
            assertThat(book.binding()).contains(first);
            book.bind(second);
        }
        try (Database database = Database.open(folder.resolve("catalogue"), Secret.owning(new byte[32]))) {
            assertThat(new H2NodeBook(database).binding()).contains(second);
        }
    }

    private static NodeBinding binding(Optional<WalletAddress> roleProofs, long block) {
        Contracts contracts = new Contracts(20_262, account("a1"), account("b1"), account("d1"), roleProofs, block);
        return new NodeBinding(contracts, account("c0"), Digest.ofHex("0".repeat(63) + block), HERE);
    }

    private static WalletAddress account(String twoDigits) {
        return new WalletAddress("0x" + twoDigits.repeat(20));
    }
}
