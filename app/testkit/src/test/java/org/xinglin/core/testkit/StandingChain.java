package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.records.RecordRegistry;

/** A chain that takes registrations and makes no block until it goes on: whoever waits is told that nothing happened yet. */
final class StandingChain implements RecordRegistry {
    private final RecordRegistry contract;
    private final List<List<Registration>> waiting = new ArrayList<>();
    private boolean stands = true;
    private boolean goesOnWhenAsked;

    StandingChain(RecordRegistry contract) {
        this.contract = contract;
    }

    /** Takes what waits, in order; what the contract refuses by now is a failed transaction, as in a block. */
    void goesOn() {
        stands = false;
        for (List<Registration> one : waiting) {
            try {
                contract.registerAll(one);
            } catch (Failed reverted) {
                assertRefused(reverted);
            }
        }
        waiting.clear();
    }

    /** The block comes between the question whose a record is and its second registration. */
    void goesOnBeforeTheNextRegistration() {
        goesOnWhenAsked = true;
    }

    private static void assertRefused(Failed reverted) {
        if (!(reverted.failure() instanceof Failure.Refused)) {
            throw new AssertionError(reverted);
        }
    }

    @Override
    public Digest register(Registration registration) throws Failed {
        wait(List.of(registration));
        return contract.register(registration);
    }

    @Override
    public Digest registerAll(List<Registration> registrations) throws Failed {
        wait(registrations);
        return contract.registerAll(registrations);
    }

    private void wait(List<Registration> registrations) throws Failed {
        if (goesOnWhenAsked) {
            goesOn();
        }
        if (stands) {
            waiting.add(List.copyOf(registrations));
            throw new Failed(new Failure.Conflicting(Conflict.STILL_WAITING, "0x01"));
        }
    }

    @Override
    public Optional<WalletAddress> ownerOf(Digest record) throws Failed {
        return contract.ownerOf(record);
    }

    @Override
    public Optional<Digest> destructionOf(Digest record) throws Failed {
        return contract.destructionOf(record);
    }

    @Override
    public List<Digest> own() throws Failed {
        return contract.own();
    }

    @Override
    public Optional<Digest> successorOf(Digest record) throws Failed {
        return contract.successorOf(record);
    }

    @Override
    public Optional<Digest> registrationOf(Digest record) throws Failed {
        return contract.registrationOf(record);
    }

    @Override
    public boolean isDestroyed(Digest record) throws Failed {
        return contract.isDestroyed(record);
    }
}
