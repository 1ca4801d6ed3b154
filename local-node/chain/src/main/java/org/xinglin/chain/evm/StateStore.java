package org.xinglin.chain.evm;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import io.horizen.evm.LevelDBDatabase;
import io.horizen.evm.LibEvmException;
import io.horizen.evm.StateDB;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;

/** The accounts of every block, in geth's LevelDB. Threads may open states side by side. */
public final class StateStore implements AutoCloseable {
    private final LevelDBDatabase database;

    private StateStore(LevelDBDatabase database) {
        this.database = database;
    }

    /** Throws LibEvmException where the folder is held by another process or can not be read. */
    public static StateStore open(Path folder) {
        return new StateStore(new LevelDBDatabase(folder.toString()));
    }

    public WorldState at(Hash root) {
        return new WorldState(database, root);
    }

    /** The root of a state in which only these accounts are, with these balances in wei. */
    public Hash begin(Map<Address, BigInteger> balances) {
        try (WorldState state = at(StateDB.EMPTY_ROOT_HASH)) {
            balances.forEach(state.geth()::setBalance);
            return state.commit();
        }
    }

    /** Whether the root's state is here: after a loss of power the newest may be missing. */
    public boolean has(Hash root) {
        try (WorldState state = at(root)) {
            return state.geth() != null;
        } catch (LibEvmException missing) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
