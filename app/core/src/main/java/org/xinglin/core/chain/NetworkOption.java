package org.xinglin.core.chain;

/** What a network can say of itself in a code; the word is the name on the wire. */
public enum NetworkOption {
    CHAIN_TYPE("chainType"),
    CONSENSUS("consensus"),
    PERMISSION_STRUCTURE("permissionStructure"),
    DATA_LOCATION("dataLocation"),
    GOVERNANCE("governance"),
    TURN("turn"),
    BASE_FEE("baseFee");

    private final String word;

    NetworkOption(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
