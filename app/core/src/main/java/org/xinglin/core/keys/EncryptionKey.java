package org.xinglin.core.keys;

import org.xinglin.core.kernel.Digest;

/** A member's public X25519 key (RFC 7748, 32 bytes), as it stands in the member registry. */
public record EncryptionKey(Digest value) {}
