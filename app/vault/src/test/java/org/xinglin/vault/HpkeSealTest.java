package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;

class HpkeSealTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 9180, appendix A.1.1: DHKEM(X25519), HKDF-SHA256, AES-128-GCM, base mode: the first encryption opens. */
    @Test
    void theLibraryOpensTheRfcsFirstCiphertext() throws Exception {
        HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
        byte[] secret = HEX.parseHex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
        byte[] encapsulated = HEX.parseHex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
        byte[] info = HEX.parseHex("4f6465206f6e2061204772656369616e2055726e");
        byte[] associated = HEX.parseHex("436f756e742d30");
        byte[] sealed = HEX.parseHex(
                "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
        X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(secret);
        X25519PublicKeyParameters pub = key.generatePublicKey();
        byte[] plain = hpke.open(
                encapsulated, new AsymmetricCipherKeyPair(pub, key), info, associated, sealed, null, null, null);
        assertThat(HEX.formatHex(plain)).isEqualTo("4265617574792069732074727574682c20747275746820626561757479");
    }

    /** The same appendix from the sender's side: with its ephemeral key, the encapsulation and three ciphertexts in a row. */
    @Test
    void theLibrarySealsTheRfcsCiphertexts() throws Exception {
        HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
        byte[] plain = HEX.parseHex("4265617574792069732074727574682c20747275746820626561757479");
        X25519PrivateKeyParameters ephemeral = new X25519PrivateKeyParameters(
                HEX.parseHex("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736"));
        X25519PublicKeyParameters receiver = new X25519PublicKeyParameters(
                HEX.parseHex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"));
        HPKEContextWithEncapsulation context = hpke.setupBaseS(
                receiver,
                HEX.parseHex("4f6465206f6e2061204772656369616e2055726e"),
                new AsymmetricCipherKeyPair(ephemeral.generatePublicKey(), ephemeral));
        assertThat(HEX.formatHex(context.getEncapsulation()))
                .isEqualTo("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
        String[] sealed = {
            "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a",
            "af2d7e9ac9ae7e270f46ba1f975be53c09f8d875bdc8535458c2494e8a6eab251c03d0c22a56b8ca42c2063b84",
            "498dfcabd92e8acedc281e85af1cb4e3e31c7dc394a1ca20e173cb72516491588d96a19ad4a683518973dcc180"
        };
        for (int i = 0; i < sealed.length; i++) {
            byte[] associated = ("Count-" + i).getBytes(StandardCharsets.US_ASCII);
            assertThat(HEX.formatHex(context.seal(associated, plain))).isEqualTo(sealed[i]);
        }
    }

    /** A batch seals with several threads: a key that was mixed up with another's would be a lost record. */
    @Test
    void manyThreadsSealAndOpenAtOnce() throws Exception {
        HpkeSeal seal = new HpkeSeal();
        byte[] secret = new byte[32];
        secret[0] = 7;
        Secret own = Secret.owning(secret);
        EncryptionKey key = new EncryptionKey(Digest.of(
                new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded()));
        byte[] info = {1};
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> opened = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                byte[] plain = new byte[32];
                plain[0] = (byte) i;
                plain[1] = (byte) (i >> 8);
                opened.add(threads.submit(() -> {
                    Envelope envelope = seal.seal(key, new DataKey(Secret.owning(plain.clone())), info, plain);
                    return seal.open(own, envelope, info, plain).secret().exposeForCipherCall();
                }));
            }
            for (int i = 0; i < opened.size(); i++) {
                assertThat(opened.get(i).get()).startsWith((byte) i, (byte) (i >> 8));
            }
        }
    }
}
