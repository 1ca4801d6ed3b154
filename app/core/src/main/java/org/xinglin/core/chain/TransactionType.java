package org.xinglin.core.chain;

/** In which envelope a transaction came: the type byte of EIP-2718, zero for those from before it. */
public record TransactionType(int code) implements Comparable<TransactionType> {
    public static final TransactionType LEGACY = new TransactionType(0);
    /** EIP-2930. */
    public static final TransactionType ACCESS_LIST = new TransactionType(1);
    /** EIP-1559. */
    public static final TransactionType DYNAMIC_FEE = new TransactionType(2);
    /** EIP-4844. */
    public static final TransactionType BLOB = new TransactionType(3);
    /** EIP-7702. */
    public static final TransactionType SET_CODE = new TransactionType(4);

    /** EIP-2718: from 0x80 on a transaction would be taken for an old one. */
    private static final int MAX = 0x7f;

    public TransactionType {
        if (code < 0 || code > MAX) {
            throw new IllegalArgumentException("a transaction type is 0x0 to 0x7f, not " + code);
        }
    }

    /** A stable word for each type of Ethereum's own; {@code type-0x7e} for another chain's. */
    public String word() {
        return switch (code) {
            case 0 -> "legacy";
            case 1 -> "access-list";
            case 2 -> "dynamic-fee";
            case 3 -> "blob";
            case 4 -> "set-code";
            default -> "type-0x" + Integer.toHexString(code);
        };
    }

    @Override
    public int compareTo(TransactionType other) {
        return Integer.compare(code, other.code);
    }

    @Override
    public String toString() {
        return word();
    }
}
