package org.xinglin.core.chain;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * The desk that every transaction of a session passes before it is signed. It shows the transaction to whoever approves; in a
 * dry run it keeps what it was shown and lets nothing pass, so that a use case ends before it changed anything on the chain.
 * Thread-safe.
 */
public final class Approvals {
    private final List<TransactionPreview> kept = new ArrayList<>();
    private Approval approval = Approval.ALWAYS;
    private boolean dry;

    /** From now on {@code other} is asked. */
    public synchronized void ask(Approval other) {
        approval = other;
    }

    /** From now on nothing is sent: what would have been is kept for {@link #shown}. It can not be taken back. */
    public synchronized void dryRun() {
        dry = true;
    }

    public synchronized boolean isDryRun() {
        return dry;
    }

    /** What the dry run would have sent, in order. */
    public synchronized List<TransactionPreview> shown() {
        return List.copyOf(kept);
    }

    /** @throws Failed NotSent in a dry run, Cancelled when it was not approved */
    public void pass(TransactionPreview preview) throws Failed {
        if (!asked(preview).approves(preview)) {
            throw new Failed(new Failure.Cancelled());
        }
    }

    /** The answer itself is waited for outside the lock. */
    private synchronized Approval asked(TransactionPreview preview) throws Failed {
        if (dry) {
            kept.add(preview);
            throw new Failed(new Failure.NotSent());
        }
        return preview.wouldSucceed() ? approval : Approval.ALWAYS; // what fails is refused, nobody need be asked
    }
}
