package org.xinglin.chain.interop;

/** What a transaction is there to compare. */
enum Kind {
    TRANSFER,
    DEPLOYMENT,
    PROGRAM,
    CONSTRUCTOR_REVERT,
    OUR_CONTRACT,
    REVERT_DATA,
    OUT_OF_GAS,
    NONCE_GAP,
    TOO_LITTLE_BALANCE,
    ACCESS_LIST,
    SELF_CALL,
    CREATE2,
    PRECOMPILE,
    HUGE_CALLDATA,
    SELFDESTRUCT,
    MALFORMED
}
