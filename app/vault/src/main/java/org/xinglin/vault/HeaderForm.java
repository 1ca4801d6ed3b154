package org.xinglin.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.RecordHeader;

/**
 * The header's bytes: {@code XLR} and the version, 1 or 2 where the plaintext is padded, record id (16), owner (20), key commitment (32), length of the media
 * type (1), media type.
 */
record HeaderForm(RecordHeader header, byte[] commitment, byte[] encoded) {
    private static final byte[] MAGIC = {'X', 'L', 'R'};
    private static final byte PLAIN = 1;
    private static final byte PADDED = 2;
    private static final int OWNER = 20;
    private static final int FIXED = MAGIC.length + 1 + 16 + OWNER + KeyCommitment.LENGTH + 1;

    static byte[] encode(RecordHeader header, byte[] commitment) {
        byte[] media = header.mediaType().getBytes(StandardCharsets.US_ASCII);
        UUID id = header.record().value();
        return ByteBuffer.allocate(FIXED + media.length)
                .put(MAGIC)
                .put(header.padded() ? PADDED : PLAIN)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(HexFormat.of().parseHex(header.owner().text().substring(2)))
                .put(commitment)
                .put((byte) media.length)
                .put(media)
                .array();
    }

    /** @throws Failed Tampered when it is no header of ours */
    static HeaderForm read(InputStream in) throws IOException, Failed {
        byte[] fixed = in.readNBytes(FIXED);
        boolean ours = fixed.length == FIXED && Arrays.equals(fixed, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (!ours || (fixed[MAGIC.length] != PLAIN && fixed[MAGIC.length] != PADDED)) {
            throw notOurs();
        }
        byte[] media = in.readNBytes(fixed[FIXED - 1] & 0xFF);
        if (media.length < (fixed[FIXED - 1] & 0xFF)) {
            throw notOurs();
        }
        ByteBuffer buffer = ByteBuffer.wrap(fixed, MAGIC.length + 1, FIXED - MAGIC.length - 1);
        RecordId id = new RecordId(new UUID(buffer.getLong(), buffer.getLong()));
        byte[] owner = new byte[OWNER];
        byte[] commitment = new byte[KeyCommitment.LENGTH];
        buffer.get(owner).get(commitment);
        WalletAddress account = new WalletAddress("0x" + HexFormat.of().formatHex(owner));
        RecordHeader header = new RecordHeader(
                id, account, new String(media, StandardCharsets.US_ASCII), fixed[MAGIC.length] == PADDED);
        byte[] encoded = Arrays.copyOf(fixed, FIXED + media.length);
        System.arraycopy(media, 0, encoded, FIXED, media.length);
        return new HeaderForm(header, commitment, encoded);
    }

    private static Failed notOurs() {
        return new Failed(new Failure.Tampered("record header"));
    }
}
