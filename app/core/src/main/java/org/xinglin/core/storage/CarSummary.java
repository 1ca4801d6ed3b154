package org.xinglin.core.storage;

import java.util.List;
import org.xinglin.core.records.Cid;

/**
 * What went into or came out of an archive file.
 *
 * @param blockBytes bytes of the blocks alone, without the file's own framing
 * @param piece what a Filecoin deal names the file by
 */
public record CarSummary(List<Cid> roots, long blocks, long blockBytes, PieceInfo piece) {}
