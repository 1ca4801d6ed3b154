package org.xinglin.chain.block;

/** The three envelopes a transaction may come in: before EIP-2718, EIP-2930 and EIP-1559. */
public enum TransactionType {
    LEGACY(0),
    ACCESS_LIST(1),
    DYNAMIC_FEE(2);

    private final int code;

    TransactionType(int code) {
        this.code = code;
    }

    /** The type byte of EIP-2718. */
    public int code() {
        return code;
    }

    /** What an encoded envelope begins with: the type, or the head of a list, which is a legacy one. */
    static TransactionType startingWith(byte first) {
        return switch (first) {
            case 1 -> ACCESS_LIST;
            case 2 -> DYNAMIC_FEE;
            default -> LEGACY;
        };
    }

    public boolean typed() {
        return this != LEGACY;
    }
}
