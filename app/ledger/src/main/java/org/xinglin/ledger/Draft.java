package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/**
 * A transaction that has no nonce yet, tried out on the head block.
 *
 * @param refusal what the chain said to the trial, when it refused
 */
record Draft(String to, String data, BigInteger estimate, BigInteger gas, FeeOffer fee, Optional<Failed> refusal) {

    Draft with(FeeOffer other) {
        return new Draft(to, data, estimate, gas, other, refusal);
    }

    /** @throws Failed the refusal of the trial */
    void require() throws Failed {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    String refused() {
        return refusal.map(failed -> failed.failure() instanceof Failure.Refused refused
                        ? refused.reason()
                        : failed.failure().code())
                .orElse("");
    }
}
