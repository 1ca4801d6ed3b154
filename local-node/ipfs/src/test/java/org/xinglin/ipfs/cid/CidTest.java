package org.xinglin.ipfs.cid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CidTest {
    private static final String V0 = "Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD";
    private static final String V1 = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e";
    private static final String DIGEST = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

    @Test
    void bothVersionsPrintAsTheyWereRead() throws InvalidCidException {
        assertThat(Cid.parse(V0)).hasToString(V0);
        assertThat(Cid.parse(V1)).hasToString(V1);
        assertThat(Cid.parse(V0).version()).isZero();
        assertThat(Cid.parse(V0).codec()).isEqualTo(Codec.DAG_PB);
        assertThat(Cid.parse(V1).codec()).isEqualTo(Codec.RAW);
    }

    @Test
    void everyMultibaseOfOneCidIsEqual() throws InvalidCidException {
        Cid cid = Cid.parse(V1);
        assertThat(Cid.parse("f01551220" + DIGEST)).isEqualTo(cid).hasSameHashCodeAs(cid);
        assertThat(Cid.parse("z" + Base58.encode(cid.toBytes()))).isEqualTo(cid);
        assertThat(Cid.parse("B" + V1.substring(1).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(cid);
    }

    @Test
    void theDigestIsACopy() throws InvalidCidException {
        Cid cid = Cid.parse(V1);
        cid.digest()[0] ^= 1;
        assertThat(cid).hasToString(V1);
    }

    @Test
    void aBlockKeyLeadsBackToItsDigest() throws InvalidCidException {
        Cid cid = Cid.parse(V0);
        assertThat(Cid.ofBlockKey(cid.blockKey()).sameBlock(cid)).isTrue();
        assertThat(cid.toV1()).isNotEqualTo(cid);
        assertThat(cid.toV1().sameBlock(cid)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "hello|not a multibase prefix",
                "Qm123|46 characters",
                "Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyf0|not a base58 character",
                "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n51|not a base32 character",
                "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5|base32 text is cut off",
                "fzz|not hexadecimal",
                "f0155|cut off",
                "f02551220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9|version 2",
                "f01711220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9|codec 0x71",
                "f01551320b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9|hash function 0x13",
                "f01551220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcd|31 bytes",
                "f1220b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9|without a multibase",
            })
    void aTextThatIsNoCidIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> Cid.parse(text))
                .isInstanceOf(InvalidCidException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aHostileLongTextIsRefusedAtOnce() {
        assertThatThrownBy(() -> Cid.parse("z" + "2".repeat(1_000_000)))
                .isInstanceOf(InvalidCidException.class)
                .hasMessageContaining("too long");
    }
}
