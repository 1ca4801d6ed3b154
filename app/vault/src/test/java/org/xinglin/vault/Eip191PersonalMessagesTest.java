package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.Signer;

class Eip191PersonalMessagesTest {
    /** The example of web3.js, "web3.eth.accounts.sign". */
    private static final String KEY = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";

    private static final String SIGNATURE = "b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
            + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c";
    private static final WalletAddress ACCOUNT = new WalletAddress("0x2c7536e3605d9c16a7a3d7b1898e529396a65c23");
    private static final byte[] MESSAGE = "Some data".getBytes(StandardCharsets.UTF_8);

    private final Eip191PersonalMessages messages = new Eip191PersonalMessages();

    @Test
    void theSignatureIsTheOneOfOtherWallets() {
        EthereumAccount account =
                new EthereumAccount(Secret.owning(HexFormat.of().parseHex(KEY)));
        Signer signer = new Signer() {
            @Override
            public WalletAddress account() {
                return account.address();
            }

            @Override
            public EcdsaSignature sign(Digest hash) {
                return account.sign(hash);
            }
        };
        assertThat(signer.account()).isEqualTo(ACCOUNT);
        assertThat(HexFormat.of().formatHex(messages.sign(signer, MESSAGE).toBytes()))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void theSignerIsRecoveredAndAnotherMessageHasAnother() {
        assertThat(messages.signerOf(MESSAGE, bytes())).contains(ACCOUNT);
        assertThat(messages.signerOf("Some datb".getBytes(StandardCharsets.UTF_8), bytes()))
                .isNotEqualTo(java.util.Optional.of(ACCOUNT));
    }

    @Test
    void noAlteredByteLeavesTheSigner() {
        for (int i = 0; i < bytes().length; i++) {
            byte[] altered = bytes();
            altered[i] ^= 1;
            assertThat(messages.signerOf(MESSAGE, altered)).isNotEqualTo(java.util.Optional.of(ACCOUNT));
        }
    }

    @Test
    void whatIsNoSignatureHasNoSigner() {
        byte[] highS = HexFormat.of()
                .parseHex("b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
                        + "9ff818b327d1fc847ffe79bdd03d25e8443a5df6ca62cf615c751b8bd7bd9118"
                        + "1b");
        assertThat(messages.signerOf(MESSAGE, highS)).isEmpty();
        assertThat(messages.signerOf(MESSAGE, new byte[65])).isEmpty();
        assertThat(messages.signerOf(MESSAGE, new byte[64])).isEmpty();
        byte[] otherForm = bytes();
        otherForm[64] = 1;
        assertThat(messages.signerOf(MESSAGE, otherForm)).isEmpty();
    }

    private static byte[] bytes() {
        return HexFormat.of().parseHex(SIGNATURE);
    }
}
