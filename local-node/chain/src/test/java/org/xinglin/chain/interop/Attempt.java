package org.xinglin.chain.interop;

/**
 * One signed transaction that both nodes get.
 *
 * @param raw 0x and the bytes that are sent, which may be damaged on purpose
 */
record Attempt(Kind kind, Wallet sender, Draft draft, String raw) {}
