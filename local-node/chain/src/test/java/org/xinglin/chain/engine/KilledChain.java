package org.xinglin.chain.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.genesis.GenesisPlan;

/** A process that sends transactions to its own chain, names each that was answered, and waits to be killed. */
final class KilledChain {
    static final long CHAIN_ID = 20_260;
    static final Credentials ACCOUNT = Credentials.create("44".repeat(32));

    private KilledChain() {}

    public static void main(String[] arguments) throws IOException, DamagedChainException, InvalidTransactionException {
        ChainEngine engine = ChainEngine.seal(
                Path.of(arguments[0]), GenesisPlan.free(CHAIN_ID), Duration.ofMillis(1), InstantSource.system());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        for (long nonce = Long.parseLong(arguments[1]); ; nonce++) {
            RawTransaction transaction = RawTransaction.createTransaction(
                    BigInteger.valueOf(nonce),
                    BigInteger.ZERO,
                    BigInteger.valueOf(21_000),
                    "0x" + "01".repeat(20),
                    BigInteger.ZERO,
                    "0x");
            out.println(engine.submit(Bytes.of(TransactionEncoder.signMessage(transaction, CHAIN_ID, ACCOUNT))));
        }
    }
}
