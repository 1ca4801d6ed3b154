package org.xinglin.federation.levels;

import java.util.HexFormat;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.xinglin.federation.participant.JoinSigner;

/** An account whose key is its number, 1 to 254, again and again. */
final class NumberedAccount implements JoinSigner {
    private final Credentials account;

    NumberedAccount(int number) {
        account = Credentials.create(HexFormat.of().toHexDigits((byte) number).repeat(32));
    }

    @Override
    public String account() {
        return account.getAddress();
    }

    @Override
    public byte[] sign(byte[] hash) {
        Sign.SignatureData signature = Sign.signMessage(hash, account.getEcKeyPair(), false);
        byte[] out = new byte[65];
        System.arraycopy(signature.getR(), 0, out, 0, 32);
        System.arraycopy(signature.getS(), 0, out, 32, 32);
        out[64] = signature.getV()[0];
        return out;
    }
}
