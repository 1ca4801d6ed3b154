package org.xinglin.chain.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.web3j.crypto.Credentials;
import org.xinglin.chain.Transfers;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.genesis.GenesisPlan;

/** A process that sends transactions to its own chain, names each that was answered, and waits to be killed. */
final class KilledChain {
    static final Credentials ACCOUNT = Credentials.create("44".repeat(32));

    private KilledChain() {}

    public static void main(String[] arguments) throws IOException, DamagedChainException, InvalidTransactionException {
        ChainEngine engine = ChainEngine.seal(
                Path.of(arguments[0]),
                GenesisPlan.free(Transfers.CHAIN_ID),
                Duration.ofMillis(1),
                InstantSource.system());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Transfers transfers = new Transfers(ACCOUNT, Long.parseLong(arguments[1]));
        while (true) {
            out.println(engine.submit(transfers.next()));
        }
    }
}
