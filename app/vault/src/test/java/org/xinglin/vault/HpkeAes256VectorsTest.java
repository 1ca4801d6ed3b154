package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

/**
 * The very suite of the envelopes: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode. RFC 9180 prints no vectors
 * for it; these are from the vectors that its working group published with draft-irtf-cfrg-hpke-08, which has the RFC's
 * computations and label, as Debian carries them in golang-github-cloudflare-circl-dev 1.3.1
 * ({@code hpke/testdata/vectors_v08_779d028.json}).
 */
class HpkeAes256VectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] INFO = "Ode on a Grecian Urn".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN = "Beauty is truth, truth beauty".getBytes(StandardCharsets.US_ASCII);
    private static final String ENCAPSULATION = "8e806d41aecfcece96a6b47f1e488a3ac6e48090d9b634355c705dd34311d900";
    private static final int LAST = 256;

    /** By the number of the encryption in its context, which is also what its associated data counts. */
    private static final Map<Integer, String> SEALED = Map.of(
            0,
            "23ded2d5d90ea89d975dac4792b297240f194952d7421aacbff0474100052b6bb8aa58d18ef6c42b6960e2e28f",
            1,
            "ced7f6e355712d722a7354968e5e83f1c77814fd2816a8fa4a6aed2dfd3297815d7dcd21ef905230cfbadd1cde",
            2,
            "842cf2d63d152ebbbe7a1ecc39671d0efb328e0b05c592ea7be59819f0567662783587fcb1deb96f2cad51e56c",
            255,
            "e8d90dd741c27619573d34a4e7da36368120dfe420cee7313af5d774ed9be68289518ed0d30427e8a1c1ce222d",
            LAST,
            "fc6b9d1ddfe63c9818507d7aef6ad30013966471dc8a84481d08b1fe61d442eabb40f84a92a480ac22e93b8b4e");

    private final HPKE hpke =
            new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);

    @Test
    void thePublishedCiphertextsAreSealed() throws Exception {
        X25519PublicKeyParameters receiver = new X25519PublicKeyParameters(
                HEX.parseHex("ac66bae9ffa270cf4a89ed9f274e30c0456babae2572aaaf002ff0d8884ab018"));
        AsymmetricCipherKeyPair ephemeral = pair("28e212563a8b6f068af7ff17400ff1baf23612b7a738bbaf5dfb321b2b5b431a");
        HPKEContextWithEncapsulation context = hpke.setupBaseS(receiver, INFO, ephemeral);
        assertThat(HEX.formatHex(context.getEncapsulation())).isEqualTo(ENCAPSULATION);
        for (int count = 0; count <= LAST; count++) {
            String sealed = HEX.formatHex(context.seal(counted(count), PLAIN));
            assertThat(sealed).as("encryption %d", count).isEqualTo(SEALED.getOrDefault(count, sealed));
        }
    }

    @Test
    void thePublishedCiphertextsOpen() throws Exception {
        AsymmetricCipherKeyPair receiver = pair("4f8282f1b30e39a5d7f3fcccf73d8044a09d89ac168c1929f179e2e93e20b8ae");
        for (int count = 0; count <= 2; count++) {
            HPKEContext context = hpke.setupBaseR(HEX.parseHex(ENCAPSULATION), receiver, INFO);
            for (int before = 0; before < count; before++) {
                context.open(counted(before), HEX.parseHex(SEALED.getOrDefault(before, "")));
            }
            assertThat(context.open(counted(count), HEX.parseHex(SEALED.getOrDefault(count, ""))))
                    .isEqualTo(PLAIN);
        }
    }

    @Test
    void thePublishedSecretIsExported() {
        AsymmetricCipherKeyPair receiver = pair("4f8282f1b30e39a5d7f3fcccf73d8044a09d89ac168c1929f179e2e93e20b8ae");
        HPKEContext context = hpke.setupBaseR(HEX.parseHex(ENCAPSULATION), receiver, INFO);
        byte[] exported = context.export("TestContext".getBytes(StandardCharsets.US_ASCII), 32);
        assertThat(HEX.formatHex(exported))
                .isEqualTo("b7cacb2b2e923ad7840d4900dcec3f5d1fbb2f3768f137ab539a3259e7a6cb04");
    }

    private static byte[] counted(int count) {
        return ("Count-" + count).getBytes(StandardCharsets.US_ASCII);
    }

    private static AsymmetricCipherKeyPair pair(String secret) {
        X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(HEX.parseHex(secret));
        return new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
    }
}
