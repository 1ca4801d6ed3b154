package org.xinglin.chain.evm;

import io.horizen.evm.Address;
import io.horizen.evm.Database;
import io.horizen.evm.Hash;
import io.horizen.evm.StateDB;
import io.horizen.evm.results.ProofAccountResult;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.xinglin.chain.codec.Bytes;

/** All accounts as of one state root. Changes stay here until they are committed; used by one thread at a time. */
public final class WorldState implements AutoCloseable {
    private final StateDB state;

    WorldState(Database database, Hash root) {
        this.state = new StateDB(database, root);
    }

    public BigInteger balance(Address address) {
        return state.getBalance(address);
    }

    public long nonce(Address address) {
        return state.getNonce(address).longValue();
    }

    public Bytes code(Address address) {
        byte[] code = state.getCode(address);
        return code == null ? Bytes.EMPTY : Bytes.of(code);
    }

    public Hash storage(Address address, Hash slot) {
        return state.getStorage(address, slot);
    }

    /** The trie nodes from the given root, which must be this state's, to the account and to each slot. */
    public ProofAccountResult proof(Address address, Hash root, List<Hash> slots) {
        return state.getProof(address, root, slots.toArray(Hash[]::new));
    }

    /** Whether the account has no code (EIP-3607 lets only such accounts send). */
    public boolean maySend(Address address) {
        return state.isEoaAccount(address);
    }

    /** Changes an account for a message that is only tried out. */
    public void override(StateOverride wanted) {
        Address account = wanted.account();
        if (wanted.nonce() != null) {
            state.setNonce(account, wanted.nonce());
        }
        if (wanted.balance() != null) {
            state.setBalance(account, wanted.balance());
        }
        if (wanted.code() != null) {
            state.setCode(account, wanted.code().toArray());
        }
        wanted.storage().forEach((slot, value) -> state.setStorage(account, slot, value));
        state.finalizeChanges();
    }

    /** Writes all changes to disk and returns their root; this state is spent afterwards, open a new one on the root. */
    public Hash commit() {
        return state.commit();
    }

    StateDB geth() {
        return state;
    }

    /** geth's close declares Exception; a task that has run turns a failure of it into an unchecked one. */
    @Override
    public void close() {
        FutureTask<Boolean> closing = new FutureTask<>(() -> {
            state.close();
            return true;
        });
        closing.run();
        if (!closing.resultNow()) {
            throw new IllegalStateException("state was not closed");
        }
    }
}
