package org.xinglin.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.TransactionType;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;

/** Turns {@code eth_getBlockByNumber}'s answer, with whole transactions, into a data sheet. */
final class BlockReading {
    private BlockReading() {}

    /** @throws Failed Refused {@code GarbledBlock} when it is not the block of this height, whole and well formed */
    static BlockSheet read(JsonNode block, BlockHeight height) throws Failed {
        try {
            BlockSheet sheet = sheet(block);
            if (!sheet.height().equals(height)) {
                throw new IllegalArgumentException("asked for block " + height + ", got " + sheet.height());
            }
            return sheet;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException garbled) {
            throw new Failed(new Failure.Refused(Part.CHAIN, "GarbledBlock"), garbled);
        }
    }

    private static BlockSheet sheet(JsonNode block) {
        return new BlockSheet(
                new BlockHeight(Json.number(block.path("number"))),
                Digest.ofHex(Json.bytes(block.path("hash"))),
                Digest.ofHex(Json.bytes(block.path("parentHash"))),
                Instant.ofEpochSecond(Json.number(block.path("timestamp"))),
                new WalletAddress(Json.bytes(block.path("miner"))),
                new BlockSheet.Gas(Json.number(block.path("gasUsed")), Json.number(block.path("gasLimit"))),
                baseFee(block.path("baseFeePerGas")),
                types(block.path("transactions")),
                size(block.path("size")),
                Json.bytes(block.path("extraData")));
    }

    private static Optional<BigInteger> baseFee(JsonNode fee) {
        return Json.isThere(fee) ? Optional.of(Json.quantity(fee)) : Optional.empty();
    }

    private static Optional<Long> size(JsonNode size) {
        return Json.isThere(size) ? Optional.of(Json.number(size)) : Optional.empty();
    }

    private static SortedMap<TransactionType, Integer> types(JsonNode transactions) {
        if (!transactions.isArray()) {
            throw new IllegalArgumentException("a block has a list of transactions");
        }
        SortedMap<TransactionType, Integer> types = new TreeMap<>();
        for (JsonNode transaction : transactions) {
            types.merge(type(transaction), 1, Integer::sum);
        }
        return types;
    }

    /** Nodes from before EIP-2718 give no type: all that they know is legacy. */
    private static TransactionType type(JsonNode transaction) {
        if (!transaction.isObject()) {
            throw new IllegalArgumentException("asked for whole transactions, got their hashes");
        }
        JsonNode type = transaction.path("type");
        return Json.isThere(type) ? new TransactionType(Json.quantity(type).intValueExact()) : TransactionType.LEGACY;
    }
}
