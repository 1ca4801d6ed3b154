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

/** How a folder's chain began, and the keys that continue it. */
record Beginning(Genesis genesis, KeyRing keys) {

    /** Finds it in the folder, or makes it as planned: keys first, then the genesis; the first block comes after both. */
    static Beginning find(Path home, GenesisPlan plan, boolean noBlocks, Instant now)
            throws IOException, DamagedChainException {
        Optional<Genesis> written = GenesisFile.read(home);
        if (written.isPresent()) {
            Beginning found = new Beginning(written.get(), KeyRing.read(home));
            found.check(plan);
            return found;
        }
        if (!noBlocks) {
            throw new DamagedChainException(
                    "its genesis.json is missing: bring it back from a backup, or from a node that follows this chain;"
                            + " a chain of version 0.1.0 had none and can not be continued, begin a new home");
        }
        KeyRing keys = KeyRing.create(home, plan.newValidators());
        Genesis fresh = plan.begin(keys.validators(), now.getEpochSecond());
        GenesisFile.write(home, fresh);
        return new Beginning(fresh, keys);
    }

    private void check(GenesisPlan plan) throws DamagedChainException {
        List<String> differences = plan.differences(genesis);
        if (!differences.isEmpty()) {
            throw new DamagedChainException(String.join(", and ", differences));
        }
        List<Address> missing = keys.missing(genesis.validators());
        if (!missing.isEmpty()) {
            throw new DamagedChainException("the key of its validator " + missing.getFirst()
                    + " is missing among the validator*.key files, so its blocks could not be sealed");
        }
    }
}
