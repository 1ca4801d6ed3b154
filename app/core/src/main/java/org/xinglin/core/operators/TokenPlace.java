package org.xinglin.core.operators;

/** A PKCS#11 token: the path of its maker's library on this machine, and the label of the token. */
public record TokenPlace(String library, String tokenLabel) {}
