package org.xinglin.chain.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.utils.Numeric;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;
import org.xinglin.chain.genesis.GenesisPlan;

/** The same signed transactions on our chain and on Foundry's anvil. */
@Tag("interop")
class ExecutionLikeAnvilTest {
    private static final long NOW = 1_800_000_000;
    private static final long SEED = Long.getLong("xinglin.interop.seed", 20_261);
    private static final int TRANSACTIONS = Integer.getInteger("xinglin.interop.transactions", 2_400);
    private static final int SHOWN = 10;
    private static final int OURS_ONE_IN = 6;

    @TempDir
    Path home;

    @Test
    void everythingThatCanBeComparedIsEqual() throws Exception {
        Path packages = NodePackages.require();
        SteppingClock clock = new SteppingClock(NOW);
        try (Anvil anvil = Anvil.start(packages, World.CHAIN_ID, NOW)) {
            Random random = new Random(SEED);
            Peer theirs = new Peer(anvil.uri());
            World world = new World(random, theirs, NOW);
            try (EmbeddedChain chain = EmbeddedChain.start(settings(world, clock))) {
                Peer ours = new Peer(chain.httpUri());
                Replay replay = new Replay(ours, theirs, clock);
                beginAlike(world, replay, ours, theirs);
                furnish(world, replay);
                run(random, world, replay);
                int accounts = new Accounts(ours, theirs).compare(replay.tally());
                report(replay.tally(), accounts);
            }
        }
    }

    private ChainSettings settings(World world, SteppingClock clock) {
        List<Address> rich = world.wallets().stream()
                .map(wallet -> new Address(wallet.address()))
                .toList();
        return ChainSettings.in(home)
                .withGenesis(GenesisPlan.free(World.CHAIN_ID).withPrefunded(rich))
                .withIdleBlock(Duration.ZERO)
                .withClock(clock);
    }

    /** The same balances; and, known from the first block, the same account that gets the tips. */
    private static void beginAlike(World world, Replay replay, Peer ours, Peer theirs) {
        for (Wallet wallet : world.wallets()) {
            theirs.get("anvil_setBalance", wallet.address(), Numeric.encodeQuantity(GenesisPlan.BALANCE));
        }
        Wallet first = world.wallets().getFirst();
        single(replay, Kind.TRANSFER, Draft.call(first.address(), "0x"), first);
        JsonNode block = ours.get("eth_getBlockByNumber", "0x1", false);
        theirs.get("anvil_setCoinbase", block.get("miner").asText());
    }

    private static void furnish(World world, Replay replay) {
        world.furnish((draft, sender) -> {
            JsonNode receipt = single(replay, Kind.DEPLOYMENT, draft, sender);
            return receipt.get("contractAddress").asText();
        });
        List<Draft> registrations = world.registrations();
        for (int i = 0; i < registrations.size(); i++) {
            single(
                    replay,
                    Kind.OUR_CONTRACT,
                    registrations.get(i),
                    world.wallets().get(i));
        }
    }

    private static JsonNode single(Replay replay, Kind kind, Draft draft, Wallet sender) {
        Attempt attempt = new Attempt(kind, sender, draft, sender.sign(draft, sender.nonce()));
        return replay.send(List.of(attempt)).getFirst();
    }

    private static void run(Random random, World world, Replay replay) {
        Transactions transactions = new Transactions(random, world);
        Kind[] kinds = Kind.values();
        while (replay.tally().compared() < TRANSACTIONS
                && replay.tally().differences().size() < SHOWN) {
            Kind kind = random.nextInt(OURS_ONE_IN) == 0 ? Kind.OUR_CONTRACT : kinds[random.nextInt(kinds.length)];
            for (JsonNode receipt : replay.send(transactions.next(kind))) {
                if (kind == Kind.DEPLOYMENT && receipt.get("status").asText().equals("0x1")) {
                    world.deployed(receipt.get("contractAddress").asText());
                }
            }
        }
    }

    private static void report(Tally tally, int accounts) {
        System.out.println("Equal on our chain and anvil: " + tally.compared() + " transactions of seed " + SEED + ", "
                + accounts + " accounts (succeeded/failed/refused): " + tally);
        String first = tally.differences().stream().limit(SHOWN).collect(Collectors.joining("\n"));
        assertThat(first).isEmpty();
        assertThat(tally.compared()).isGreaterThanOrEqualTo(TRANSACTIONS);
    }
}
