package org.xinglin.contracts;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/**
 * What an owner signs to register a record: EIP-712 type {@code RegisterRecord(bytes32 digest,address owner)} in the
 * domain {@code Xinglin MedicalAccess}, version {@code 1}, chain id, contract.
 *
 * @param digest the 32-byte sha2-256 digest inside the CID, 0x and 64 hexadecimal digits
 * @param owner the account that signs and sends, 0x and 40 hexadecimal digits
 */
public record Registration(String digest, String owner) {

    private static final int WORD = 32;

    /** The 32 bytes to be signed as they are, for the given deployment. */
    public byte[] hash(Deployment deployment) {
        return sha3(new byte[] {0x19, 0x01}, domain(deployment), content());
    }

    private byte[] content() {
        return sha3(sha3("RegisterRecord(bytes32 digest,address owner)"), word(digest), word(owner));
    }

    private static byte[] domain(Deployment deployment) {
        return sha3(
                sha3("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                sha3("Xinglin MedicalAccess"),
                sha3("1"),
                Numeric.toBytesPadded(BigInteger.valueOf(deployment.chainId()), WORD),
                word(deployment.medicalAccess()));
    }

    private static byte[] word(String hex) {
        return Numeric.toBytesPadded(Numeric.toBigInt(hex), WORD);
    }

    private static byte[] sha3(String text) {
        return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha3(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return Hash.sha3(joined.array());
    }
}
