package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class LossTest {
    @Test
    void aLossStandsInMillionths() {
        assertThat(Web3jFederationRegistry.micro(0.693147)).isEqualTo(693_147);
        assertThat(Web3jFederationRegistry.micro(0)).isZero();
        assertThat(Web3jFederationRegistry.micro(1e-7)).isZero();
    }

    @Test
    void aLossThatRanAwayIsNeverASmallOne() {
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
        assertThat(Web3jFederationRegistry.micro(Double.NaN)).isEqualTo(largest);
        assertThat(Web3jFederationRegistry.micro(Double.POSITIVE_INFINITY)).isEqualTo(largest);
        assertThat(Web3jFederationRegistry.micro(1e300)).isEqualTo(largest);
    }

    @Test
    void aNegativeCrossEntropyIsAFaultOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> Web3jFederationRegistry.micro(-0.1));
    }
}
