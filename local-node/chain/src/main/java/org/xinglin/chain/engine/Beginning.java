package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.chain.consensus.KeyRing;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.genesis.GenesisFile;
import org.xinglin.chain.genesis.GenesisPlan;

/** Finds how a folder's chain began, or begins it: keys first, then the genesis, then the first block. */
final class Beginning {
    private Beginning() {}

    static Genesis of(Path home, GenesisPlan plan, boolean empty, KeyRing keys, Instant now)
            throws IOException, DamagedChainException {
        Optional<Genesis> written = GenesisFile.read(home);
        if (written.isEmpty() && !empty) {
            throw new DamagedChainException(
                    "its genesis.json is missing: bring it back from a backup, or from a node that follows this chain");
        }
        Genesis genesis = written.orElseGet(() -> plan.begin(keys.validators(), now.getEpochSecond()));
        List<String> differences = plan.differences(genesis);
        if (!differences.isEmpty()) {
            throw new DamagedChainException(String.join(", and ", differences));
        }
        List<Address> missing = keys.missing(genesis.validators());
        if (!missing.isEmpty()) {
            throw new DamagedChainException("the key of its validator " + missing.getFirst()
                    + " is missing among the validator*.key files, so its blocks could not be sealed");
        }
        if (written.isEmpty()) {
            GenesisFile.write(home, genesis);
        }
        return genesis;
    }
}
