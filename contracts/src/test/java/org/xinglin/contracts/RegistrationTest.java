package org.xinglin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.web3j.utils.Numeric;

class RegistrationTest {

    private static final String ACCESS = "0x00000000000000000000000000000000000000a2";
    private static final Registration REGISTRATION = new Registration(
            "0xb94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
            "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");

    @Test
    void theHashIsWhatAnotherImplementationOfTypedDataComputes() {
        // ethers 6, TypedDataEncoder.hash over the same domain, types and values
        assertThat(Numeric.toHexString(REGISTRATION.hash(deployment(20261120, ACCESS))))
                .isEqualTo("0x71812e9b32eff060698349c48cbccebaa704e6e6da818e9a68254d3e30ad55c8");
    }

    @Test
    void anotherChainAnotherContractAndAnotherOwnerGiveOtherHashes() {
        byte[] hash = REGISTRATION.hash(deployment(20261120, ACCESS));
        Registration other = new Registration(REGISTRATION.digest(), "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92267");
        assertThat(REGISTRATION.hash(deployment(1, ACCESS))).isNotEqualTo(hash);
        assertThat(REGISTRATION.hash(deployment(20261120, "0x00000000000000000000000000000000000000a4")))
                .isNotEqualTo(hash);
        assertThat(other.hash(deployment(20261120, ACCESS))).isNotEqualTo(hash);
    }

    private static Deployment deployment(long chainId, String access) {
        return new Deployment(
                chainId,
                "0x00000000000000000000000000000000000000a1",
                access,
                "0x00000000000000000000000000000000000000a3",
                0);
    }
}
