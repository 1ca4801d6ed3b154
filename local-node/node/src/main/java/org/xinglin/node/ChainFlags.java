package org.xinglin.node;

import io.horizen.evm.Address;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.follow.Leader;
import org.xinglin.chain.genesis.GenesisPlan;
import picocli.CommandLine.Option;

/** The options of {@code xinglin-node start} that concern the chain. */
final class ChainFlags {
    @Option(
            names = "--chain-port",
            paramLabel = "PORT",
            description = "JSON-RPC over HTTP and WebSocket. Default: 8545.")
    private int port = 8545;

    @Option(
            names = "--chain-host",
            paramLabel = "ADDRESS",
            description = "Address on which the JSON-RPC listens. Default: 127.0.0.1; others need --chain-token-file.")
    private String host = ChainOptions.LOOPBACK;

    @Option(
            names = "--chain-token-file",
            paramLabel = "FILE",
            description = "Ask callers of the JSON-RPC for the bearer token in this file; made when it is not there.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--idle-block",
            paramLabel = "TIME",
            converter = IdleTime.class,
            description = "Seal an empty block after this idle time: 5s, 500ms, 2m; 0 for never. Default: 5s.")
    private Duration idleBlock = Duration.ofSeconds(5);

    @Option(
            names = "--validators",
            paramLabel = "N",
            description = "New chain: this many validators take turns, 1 to 21, their keys in this home. Default: 1.")
    private @Nullable Integer validators;

    @Option(
            names = "--prefund",
            paramLabel = "ADDRESS",
            split = ",",
            description = "New chain: give this account a balance, for tools that insist on paying. May be repeated.")
    private List<String> prefunded = new ArrayList<>();

    @Option(
            names = "--moving-base-fee",
            description = "New chain: gas costs something, and its base fee follows the demand (EIP-1559).")
    private boolean movingBaseFee;

    @Option(
            names = "--chain-id",
            paramLabel = "ID",
            description = "New chain: its id. Default: " + ChainOptions.CHAIN_ID + ".")
    private long chainId = ChainOptions.CHAIN_ID;

    @Option(
            names = "--follow",
            paramLabel = "URL",
            description = {
                "Run no chain of its own but a copy of the one at this JSON-RPC URL: every block is checked and run.",
                "Such a node serves reads only; it has no IPFS and no coordinator."
            })
    private @Nullable URI follow;

    @Option(
            names = "--follow-token-file",
            paramLabel = "FILE",
            description = "The bearer token that the followed node asks for.")
    private @Nullable Path followTokenFile;

    /** Throws IllegalArgumentException with a sentence where options are wrong or do not go together. */
    ChainOptions options() {
        GenesisPlan plan = new GenesisPlan(
                chainId,
                Optional.ofNullable(validators),
                movingBaseFee ? Optional.of(true) : Optional.empty(),
                accounts());
        boolean planned = validators != null || movingBaseFee || !prefunded.isEmpty();
        if (follow != null && planned) {
            throw new IllegalArgumentException(
                    "a node that follows takes the genesis as it is: leave out --validators, --prefund and --moving-base-fee");
        }
        if (!ChainOptions.LOOPBACK.equals(host) && tokenFile == null) {
            throw new IllegalArgumentException(
                    "--chain-host " + host + " lets other machines ask this node: give --chain-token-file too");
        }
        return new ChainOptions(host, port, Optional.ofNullable(tokenFile), plan, idleBlock, leader());
    }

    private Set<Address> accounts() {
        Set<Address> accounts = new HashSet<>();
        for (String text : prefunded) {
            if (!text.matches("0x[0-9a-fA-F]{40}")) {
                throw new IllegalArgumentException("--prefund " + text + " is no address: 0x and 40 hex digits");
            }
            accounts.add(new Address(text));
        }
        return accounts;
    }

    private Optional<Leader> leader() {
        if (follow == null) {
            return Optional.empty();
        }
        try {
            Optional<String> token =
                    followTokenFile == null ? Optional.empty() : Optional.of(TokenFile.read(followTokenFile));
            return Optional.of(new Leader(follow, token));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "--follow-token-file " + followTokenFile + " can not be read", unreadable);
        }
    }
}
