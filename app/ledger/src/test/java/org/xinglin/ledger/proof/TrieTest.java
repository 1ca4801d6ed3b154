package org.xinglin.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.utils.Numeric;
import org.xinglin.chain.evm.TrieRoot;

/** Our trie against geth's, and proofs out of it. */
class TrieTest {
    private final Random random = new Random(20261121);

    @Test
    void theEmptyTrieHasTheRootOfTheYellowPaper() throws Unproven {
        byte[] root = Trie.ofList(List.of()).root();
        assertThat(Numeric.toHexString(root))
                .isEqualTo("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
        assertThat(TrieProof.value(root, Trie.key(0), List.of())).isEmpty();
    }

    @Test
    void theRootIsGethsForEveryLength() {
        for (int length : new int[] {1, 2, 3, 15, 16, 17, 127, 128, 129, 255, 256, 300}) {
            List<byte[]> values = values(length, 300);
            assertThat(Trie.ofList(values).root())
                    .as("%d values", length)
                    .isEqualTo(TrieRoot.of(values).toBytes());
        }
    }

    @Test
    void nodesShorterThanAHashStandInsideTheirParents() {
        for (int length : new int[] {1, 2, 17, 200}) {
            List<byte[]> values = values(length, 3);
            assertThat(Trie.ofList(values).root()).isEqualTo(TrieRoot.of(values).toBytes());
        }
    }

    @Test
    void everyValueIsProvenAndWhatIsNotThereIsProvenAbsent() throws Unproven {
        for (int size : new int[] {3, 300}) {
            List<byte[]> values = values(200, size);
            Trie trie = Trie.ofList(values);
            for (int i = 0; i < values.size(); i++) {
                byte[] key = Trie.key(i);
                assertThat(TrieProof.value(trie.root(), key, trie.proof(key)))
                        .hasValueSatisfying(value -> assertThat(value).isNotEmpty());
                assertThat(TrieProof.value(trie.root(), key, trie.proof(key)).orElseThrow())
                        .isEqualTo(values.get(i));
            }
            byte[] absent = Trie.key(200);
            assertThat(TrieProof.value(trie.root(), absent, trie.proof(absent))).isEmpty();
        }
    }

    @Test
    void aFlippedByteAMissingNodeAndOneTooManyAreRefused() {
        Trie trie = Trie.ofList(values(200, 300));
        byte[] key = Trie.key(77);
        List<byte[]> nodes = trie.proof(key);
        for (int node = 0; node < nodes.size(); node++) {
            for (int at = 0; at < nodes.get(node).length; at++) {
                List<byte[]> changed = new ArrayList<>(nodes);
                byte[] bytes = nodes.get(node).clone();
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                changed.set(node, bytes);
                refused(trie, key, changed);
            }
        }
        refused(trie, key, nodes.subList(0, nodes.size() - 1));
        refused(trie, key, List.of());
        List<byte[]> more = new ArrayList<>(nodes);
        more.add(nodes.getLast());
        refused(trie, key, more);
        refused(trie, Trie.key(78), nodes);
    }

    @Test
    void hexPrefixEncodingGoesBothWays() {
        for (int length = 0; length < 9; length++) {
            byte[] path = new byte[length];
            for (int i = 0; i < length; i++) {
                path[i] = (byte) random.nextInt(16);
            }
            for (boolean leaf : new boolean[] {false, true}) {
                Nibbles.Packed read = Nibbles.unpacked(Nibbles.packed(path, leaf));
                assertThat(read.path()).isEqualTo(path);
                assertThat(read.leaf()).isEqualTo(leaf);
            }
        }
        assertThatThrownBy(() -> Nibbles.unpacked(new byte[] {0x40})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Nibbles.unpacked(new byte[] {0x03})).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Trie trie, byte[] key, List<byte[]> nodes) {
        assertThatThrownBy(() -> TrieProof.value(trie.root(), key, nodes)).isInstanceOf(Unproven.class);
    }

    /** Of up to {@code size} bytes each. */
    private List<byte[]> values(int count, int size) {
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] value = new byte[1 + random.nextInt(size)];
            random.nextBytes(value);
            values.add(value);
        }
        return values;
    }
}
