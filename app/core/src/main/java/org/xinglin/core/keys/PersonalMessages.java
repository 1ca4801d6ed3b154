package org.xinglin.core.keys;

import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;

/** Signatures of accounts over texts (EIP-191, version 0x45), which any Ethereum wallet can check. Thread-safe. */
public interface PersonalMessages {
    EcdsaSignature sign(Signer signer, byte[] message);

    /**
     * Whose signature it is.
     *
     * @param signature r, s and 27 or 28, as {@link EcdsaSignature#toBytes} gives it
     * @return empty when it is nobody's: of another length or form, or with a high s
     */
    Optional<WalletAddress> signerOf(byte[] message, byte[] signature);
}
