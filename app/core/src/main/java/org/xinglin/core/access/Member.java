package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.EncryptionKey;

/** A member as the registry has it. {@code active} is false until admitted, and after removal. */
public record Member(WalletAddress account, Role role, String name, EncryptionKey key, boolean active) {}
