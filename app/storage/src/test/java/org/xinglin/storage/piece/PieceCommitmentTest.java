package org.xinglin.storage.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.core.storage.PieceInfo;

class PieceCommitmentTest {
    /** Sizes and commitments that the data-segment package publishes (test/commp/vector.csv). */
    @ParameterizedTest
    @CsvSource({
        "65,128,baga6ea4seaqcdb7sudl53yirirwpggyqu26jblb3bswdr4z4oztihiwblt7lapy",
        "96,128,baga6ea4seaqm2u43527zehkqqcpyyopgsw2c4mapyy2vbqzqouqtzhxtacueeki",
        "126,128,baga6ea4seaqlyoxngox2auatfe2jbmm7ujvucimxjdct5rcddsu2cxdwo2fmqfi",
        "127,128,baga6ea4seaqi5sarmoaw6knhezceliqmebrzptkrsbtcstua3uuyau4yv53syjy",
        "128,256,baga6ea4seaqhbljrbjprxprroxwwdum46x6ng7igxd2ydzorlf76wad6djzduay",
        "192,256,baga6ea4seaqilmf4h3xswa2nuubl724zgp5nn3aqdnmblk7glm72xvgaoxgh2pq",
        "254,256,baga6ea4seaqnd22ryu32tevtgrkr4t2oqkarvox67ighbvbtf4rsca3iimfnyhi",
        "255,512,baga6ea4seaqennorahxkvpg45fe2ur6k6gcffwc5wtp2ucgez5itacte662m4ba",
        "507,512,baga6ea4seaqgy55x7ltyzjzm6od42wk5gn5bpzecdse3kacagaf4nijjsepqkpy",
        "508,512,baga6ea4seaqfbftkui2pdmikowr7qw7hd6d4nhe4g5prjsqkzi6vedhycboowgi",
        "509,1024,baga6ea4seaqjug3bir23iwmvjuhpts5xtasc334cumywukgturhrwihanyepucy",
        "1015,1024,baga6ea4seaqm3u4yllogiaghpbfpvigpc576kaumxyikdnyexvwgrgygq3h36hq",
        "1024,2048,baga6ea4seaqpvnu3eavscr3qtovqnjdsvb5wjhr6ssjgm4gydeup4deynrmdkei",
        "1890,2048,baga6ea4seaqeaaqoa47q5uppt62b2woclgpsnpxb343lcol2n22ktftjbhdzopq",
        "48890,65536,baga6ea4seaqb6zn6xia4lwkatvweaexirjspa2tmovi2pzo27ucnzufdbmlfoii"
    })
    void publishedCommitmentsAreReached(int size, long pieceSize, String commitment) throws Exception {
        PieceInfo piece = of(grown(size));
        assertThat(piece).isEqualTo(new PieceInfo(commitment, pieceSize, size));
    }

    /** go-fil-commcid's test data: 127 bytes each of the numbers 0 to 3. */
    @Test
    void aPieceOfFourNumbersHasItsPublishedCommitment() {
        byte[] content = new byte[4 * 127];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i / 127);
        }
        assertThat(of(content).commitment())
                .isEqualTo("baga6ea4seaqes3nobte6ezpp4wqan2age2s5yxcatzotcvobhgcmv5wi2xh5mbi");
    }

    /** The commitments of sectors that hold nothing, which every miner knows. */
    @Test
    void emptySectorsHaveTheirKnownCommitments() {
        PieceTree tree = new PieceTree();
        assertThat(CommitmentCid.of(tree.zero(30)))
                .isEqualTo("baga6ea4seaqao7s73y24kcutaosvacpdjgfe5pw76ooefnyqw4ynr3d2y6x2mpq");
        assertThat(CommitmentCid.of(tree.root(31)))
                .isEqualTo("baga6ea4seaqomqafu276g53zko4k23xzh4h4uecjwicbmvhsuqi7o4bhthhm4aq");
    }

    @Test
    void theSizeOfTheWritesDoesNotMatter() {
        Random random = new Random(3);
        byte[] content = new byte[10_000];
        random.nextBytes(content);
        PieceCommitment inPieces = new PieceCommitment();
        for (int at = 0; at < content.length; ) {
            int length = Math.min(random.nextInt(300), content.length - at);
            inPieces.write(content, at, length);
            at += length;
        }
        assertThat(inPieces.finish()).isEqualTo(of(content));
    }

    @Test
    void everyBitOfThePayloadCounts() {
        byte[] content = new byte[200];
        String before = of(content).commitment();
        for (int bit = 0; bit < 8 * content.length; bit++) {
            content[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(of(content).commitment()).as("bit " + bit).isNotEqualTo(before);
            content[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void tooLittleHasNoCommitment() {
        PieceCommitment commitment = new PieceCommitment();
        commitment.write(new byte[64], 0, 64);
        assertThatIllegalStateException().isThrownBy(commitment::finish);
    }

    @Test
    void theRestOfALargePieceIsZeros() {
        byte[] payload = new byte[127 * 4];
        Arrays.fill(payload, (byte) 7);
        byte[] padded = Arrays.copyOf(payload, 127 * 4 + 1);
        byte[] full = Arrays.copyOf(payload, 127 * 8);
        assertThat(of(padded).commitment()).isEqualTo(of(full).commitment());
        assertThat(PieceCommitment.pieceSize(127L << 28)).isEqualTo(128L << 28);
        assertThat(PieceCommitment.pieceSize((127L << 28) + 1)).isEqualTo(128L << 29);
    }

    private static PieceInfo of(byte[] content) {
        PieceCommitment commitment = new PieceCommitment();
        commitment.write(content, 0, content.length);
        return commitment.finish();
    }

    /** The payload of the published vectors: two words, then again and again the SHA-512 of all before. */
    private static byte[] grown(int size) throws NoSuchAlgorithmException {
        MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
        byte[] content = "hello world".getBytes(StandardCharsets.US_ASCII);
        while (content.length < size) {
            byte[] next = sha512.digest(content);
            int before = content.length;
            content = Arrays.copyOf(content, before + next.length);
            System.arraycopy(next, 0, content, before, next.length);
        }
        return Arrays.copyOf(content, size);
    }
}
