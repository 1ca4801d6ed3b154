package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.EcdsaSignature;

class EthereumAccountTest {
    /** The example key and address of EIP-155. */
    @Test
    void theAddressOfEip155sExampleKey() {
        byte[] key = HexFormat.of().parseHex("46".repeat(32));
        EthereumAccount account = new EthereumAccount(Secret.owning(key));
        assertThat(account.address().text()).isEqualTo("0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f");
    }

    /** EIP-155: the example transaction's signing hash and its signature, v 37 for chain 1, so a recovery of 0. */
    @Test
    void theSignatureOfEip155sExample() {
        EthereumAccount account =
                new EthereumAccount(Secret.owning(HexFormat.of().parseHex("46".repeat(32))));
        Digest hash = Digest.ofHex("daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
        EcdsaSignature signature = account.sign(hash);
        assertThat(signature.r().hex()).isEqualTo("0x28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276");
        assertThat(signature.s().hex()).isEqualTo("0x67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83");
        assertThat(signature.recovery()).isZero();
    }

    /** A widely published RFC 6979 vector for secp256k1 with SHA-256: key 1, "Satoshi Nakamoto". */
    @Test
    void theDeterministicNonceOfAPublishedVector() {
        byte[] key = new byte[32];
        key[31] = 1;
        byte[] message = "Satoshi Nakamoto".getBytes(StandardCharsets.US_ASCII);
        SHA256Digest sha = new SHA256Digest();
        sha.update(message, 0, message.length);
        byte[] hash = new byte[32];
        sha.doFinal(hash, 0);
        EcdsaSignature signature = new EthereumAccount(Secret.owning(key)).sign(Digest.of(hash));
        assertThat(signature.r().hex()).isEqualTo("0x934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8");
        assertThat(signature.s().hex()).isEqualTo("0x2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5");
    }
}
