package org.xinglin.core.access;

import java.math.BigInteger;

/** A role key with a Schnorr proof that its owner knows the secret, bound to her account and one contract. */
public record RoleKeyClaim(RolePoint key, BigInteger challenge, BigInteger response) {}
