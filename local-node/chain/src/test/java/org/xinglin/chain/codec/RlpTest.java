package org.xinglin.chain.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RlpTest {
    private static byte[] text(String text) {
        return Rlp.bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The examples of the yellow paper's companion page on RLP. */
    @Test
    void theKnownExamplesAreEncodedAsPublished() {
        assertThat(Hex.encode(text("dog"))).isEqualTo("0x83646f67");
        assertThat(Hex.encode(Rlp.list(text("cat"), text("dog")))).isEqualTo("0xc88363617483646f67");
        assertThat(Hex.encode(text(""))).isEqualTo("0x80");
        assertThat(Hex.encode(Rlp.list())).isEqualTo("0xc0");
        assertThat(Hex.encode(Rlp.number(0))).isEqualTo("0x80");
        assertThat(Hex.encode(Rlp.number(15))).isEqualTo("0x0f");
        assertThat(Hex.encode(Rlp.number(1024))).isEqualTo("0x820400");
        assertThat(Hex.encode(text("Lorem ipsum dolor sit amet, consectetur adipisicing elit")))
                .startsWith("0xb8384c6f72656d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x",
                "0x8100",
                "0xb800",
                "0xb90038",
                "0x83646f",
                "0x8080",
                "0xc183",
                "0xbfffffffffffffffff",
                "0xf800"
            })
    void whatIsNotCanonicalIsRefused(String hex) {
        assertThatThrownBy(() -> RlpReader.read(Hex.decode(hex))).isInstanceOf(RlpException.class);
    }

    @Test
    void numbersWithLeadingZerosAreRefused() {
        assertThatThrownBy(() -> RlpReader.read(Hex.decode("0x820001")).number())
                .isInstanceOf(RlpException.class);
    }

    @Test
    void randomBytesAreReadBackOrRefused() {
        Random random = new Random(20_260);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            try {
                RlpItem item = RlpReader.read(noise);
                assertThat(encode(item)).as("round %d of seed 20260", i).isEqualTo(noise);
            } catch (RlpException refused) {
                assertThat(refused.getMessage()).startsWith("rlp: ");
            }
        }
    }

    private static byte[] encode(RlpItem item) {
        return switch (item) {
            case RlpItem.Text text -> Rlp.bytes(text.content());
            case RlpItem.Sequence sequence ->
                Rlp.list(sequence.items().stream().map(RlpTest::encode).toList());
        };
    }
}
