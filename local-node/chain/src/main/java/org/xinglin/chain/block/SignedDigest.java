package org.xinglin.chain.block;

import io.horizen.evm.Hash;
import java.math.BigInteger;

/** A digest and the secp256k1 signature over it; the parity says which of two public keys made it. */
public record SignedDigest(Hash digest, BigInteger parity, BigInteger r, BigInteger s) {}
