package org.xinglin.chain.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Address;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Sign;
import org.xinglin.chain.codec.Bytes;

class TransactionDecoderTest {
    /** The example of EIP-155: key 0x4646...46, chain 1, nonce 9, 20 gwei, 1 ether. */
    private static final String EIP_155 =
            "0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080"
                    + "25a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276"
                    + "a067cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83";

    @Test
    void theExampleOfEip155IsReadAsPublished() throws InvalidTransactionException {
        Transaction transaction = TransactionDecoder.decode(Bytes.fromHex(EIP_155));
        assertThat(transaction.from()).isEqualTo(new Address("0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f"));
        assertThat(transaction.chainId()).isEqualTo(BigInteger.ONE);
        assertThat(transaction.nonce()).isEqualTo(9);
        assertThat(transaction.message().value()).isEqualTo(new BigInteger("1000000000000000000"));
        assertThat(transaction.message().gas()).isEqualTo(21_000);
        assertThat(transaction.hash())
                .hasToString("0x33469b22e9f636356c4160a87eb19df52b7412e8eac32a4a55ffe88ea8350788");
    }

    @Test
    void anyChangedByteChangesTheSenderOrIsRefused() throws InvalidTransactionException {
        byte[] raw = Bytes.fromHex(EIP_155).toArray();
        Address sender = TransactionDecoder.decode(Bytes.of(raw)).from();
        for (int i = 0; i < raw.length; i++) {
            raw[i] ^= 1;
            try {
                Transaction other = TransactionDecoder.decode(Bytes.of(raw));
                assertThat(other.from()).as("byte %d", i).isNotEqualTo(sender);
            } catch (InvalidTransactionException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
            raw[i] ^= 1;
        }
    }

    @Test
    void theMalleableTwinOfASignatureIsRefused() {
        String s = EIP_155.substring(EIP_155.length() - 64);
        String negated =
                Sign.CURVE_PARAMS.getN().subtract(new BigInteger(s, 16)).toString(16);
        // 0x25 and 0x26 are the two parities on chain 1
        String twin = EIP_155.replace("25a028ef", "26a028ef").replace(s, negated);
        assertThat(twin).hasSameSizeAs(EIP_155);
        assertThatThrownBy(() -> TransactionDecoder.decode(Bytes.fromHex(twin)))
                .isInstanceOf(InvalidTransactionException.class)
                .hasMessage("invalid transaction v, r, s values");
    }

    /** A pair that is often quoted: the first contracts of 0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0. */
    @Test
    void addressesOfContractsAreAsPublished() {
        Address creator = new Address("0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0");
        assertThat(ContractAddress.of(creator, 0)).hasToString("0xcd234a471b72ba2f1ccf0a70fcaba648a5eecd8d");
        assertThat(ContractAddress.of(creator, 1)).hasToString("0x343c43a37d37dff08ae8c4a11544c718abb4fcf8");
    }

    @Test
    void theEmptyTrieAndTheEmptyUnclesHaveTheirWellKnownHashes() {
        assertThat(BlockHeader.NO_WITHDRAWALS)
                .hasToString("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
        assertThat(BlockHeader.NO_UNCLES)
                .hasToString("0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347");
    }
}
