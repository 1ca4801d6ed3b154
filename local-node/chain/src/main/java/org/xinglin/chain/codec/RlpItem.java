package org.xinglin.chain.codec;

import java.math.BigInteger;
import java.util.List;

/** One decoded RLP item: a string of bytes or a list of items. */
public sealed interface RlpItem permits RlpItem.Text, RlpItem.Sequence {
    /** A string of bytes. */
    record Text(Bytes content) implements RlpItem {}

    /** A list of items. */
    record Sequence(List<RlpItem> items) implements RlpItem {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    default byte[] bytes() {
        if (this instanceof Text text) {
            return text.content().toArray();
        }
        throw new RlpException("expected a string, found a list");
    }

    default byte[] bytes(int length) {
        byte[] found = bytes();
        if (found.length != length) {
            throw new RlpException("expected " + length + " bytes, found " + found.length);
        }
        return found;
    }

    /** An unsigned number of at most 256 bits without leading zeros. */
    default BigInteger number() {
        byte[] found = bytes();
        if (found.length > 32) {
            throw new RlpException("a number has more than 256 bits");
        }
        if (found.length > 0 && found[0] == 0) {
            throw new RlpException("a number has leading zeros");
        }
        return new BigInteger(1, found);
    }

    default long longNumber() {
        BigInteger number = number();
        if (number.bitLength() > 63) {
            throw new RlpException("a number has more than 63 bits");
        }
        return number.longValue();
    }

    default List<RlpItem> list() {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        throw new RlpException("expected a list, found a string");
    }

    default List<RlpItem> list(int size) {
        List<RlpItem> items = list();
        if (items.size() != size) {
            throw new RlpException("expected " + size + " items, found " + items.size());
        }
        return items;
    }

    /** The item in RLP. */
    default byte[] encode() {
        return switch (this) {
            case Text text -> Rlp.bytes(text.content());
            case Sequence sequence ->
                Rlp.list(sequence.items().stream().map(RlpItem::encode).toList());
        };
    }
}
