package org.xinglin.vault.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.RolePoint;

class Bn254Test {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void theDoubledGeneratorIsThePublishedPoint() {
        // the second multiple of (1, 2) in the pairing vectors of EIP-197
        RolePoint twice = point(
                "030644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd3",
                "15ed738c0e0a7c92e7845f96b2ae9c0a68a6a449e3538fc7ff3ebf7a5a18a2c4");
        assertThat(Bn254.encode(Bn254.multiplySecret(Bn254.GENERATOR, BigInteger.TWO, RANDOM)))
                .isEqualTo(twice);
    }

    @Test
    void aMultipleIsWhatThePrecompileGives() {
        // go-ethereum, core/vm/testdata/precompiles/bn256ScalarMul.json, "chfast1"
        ECPoint factor = Bn254.decode(point(
                "2bd3e6d0f3b142924f5ca7b49ce5b9d54c4703d7ae5648e61d02268b1a0a9fb7",
                "21611ce0a6af85915e2f1d70300909ce2e49dfad4a4619c8390cae66cefdb204"));
        BigInteger scalar = number("11138ce750fa15c2");
        RolePoint product = point(
                "070a8d6a982153cae4be29d434e8faef8a47b274a053f5a4ee2a6c9c13c31e5c",
                "031b8ce914eba3a9ffb989f9cdd5b0f01943074bf4f0f315690ec3cec6981afc");
        assertThat(Bn254.encode(Bn254.multiplySecret(factor, scalar, RANDOM))).isEqualTo(product);
        assertThat(Bn254.encode(Bn254.combination(scalar, factor, BigInteger.ZERO, factor)))
                .isEqualTo(product);
    }

    @Test
    void theOrderTakesEveryPointToTheNeutralElement() {
        ECPoint point = Bn254.hashToPoint(Words.tag("anything"));
        assertThat(Bn254.encode(Bn254.multiplySecret(point, Bn254.ORDER, RANDOM))
                        .isNone())
                .isTrue();
    }

    @Test
    void whatIsNotOnTheCurveIsRefused() {
        assertRefused(BigInteger.ONE, BigInteger.ONE);
        assertRefused(BigInteger.ZERO, BigInteger.ZERO);
        assertRefused(BigInteger.ONE.add(Bn254.FIELD), BigInteger.TWO);
        assertRefused(BigInteger.ONE, BigInteger.TWO.add(Bn254.FIELD));
    }

    @Test
    void aSeedHasOnePointAndAnotherSeedAnother() {
        RolePoint one = Bn254.encode(Bn254.hashToPoint(Words.tag("a")));
        assertThat(Bn254.isOnCurve(one)).isTrue();
        assertThat(Bn254.encode(Bn254.hashToPoint(Words.tag("a")))).isEqualTo(one);
        assertThat(Bn254.encode(Bn254.hashToPoint(Words.tag("b")))).isNotEqualTo(one);
    }

    private static void assertRefused(BigInteger x, BigInteger y) {
        RolePoint point = new RolePoint(x, y);
        assertThat(Bn254.isOnCurve(point)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Bn254.decode(point));
    }

    private static RolePoint point(String x, String y) {
        return new RolePoint(number(x), number(y));
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }
}
