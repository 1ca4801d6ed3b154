package org.xinglin.chain.block;

import java.math.BigInteger;

/** The signature as it stands in the transaction: v is the parity, or, before EIP-2718, 27/28 or EIP-155's number. */
public record TransactionSignature(BigInteger v, BigInteger r, BigInteger s) {}
