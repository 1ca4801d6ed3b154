package org.xinglin.ledger;

import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.Signer;

/** Has the vault sign EIP-1559 transactions: the vault sees a hash, the key never comes here. */
final class TransactionSigner {
    private static final int V_OFFSET = 27;

    private final Signer signer;

    TransactionSigner(Signer signer) {
        this.signer = signer;
    }

    WalletAddress account() {
        return signer.account();
    }

    /** The signed transaction as it goes to the node. */
    String sign(RawTransaction transaction) {
        byte[] hash = Hash.sha3(TransactionEncoder.encode(transaction));
        EcdsaSignature signature = signer.sign(Digest.of(hash));
        Sign.SignatureData data = new Sign.SignatureData(
                (byte) (V_OFFSET + signature.recovery()),
                signature.r().bytes(),
                signature.s().bytes());
        return Numeric.toHexString(TransactionEncoder.encode(transaction, data));
    }
}
