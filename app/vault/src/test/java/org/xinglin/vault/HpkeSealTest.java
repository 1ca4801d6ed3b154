package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

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
}
