package org.xinglin.core.storage;

/**
 * What a Filecoin deal names a file by.
 *
 * @param commitment the piece commitment (CommP) as a CID, {@code baga6ea4seaq...}
 * @param pieceSize bytes of the padded piece, a power of two
 * @param payloadSize bytes of the file itself
 */
public record PieceInfo(String commitment, long pieceSize, long payloadSize) {}
