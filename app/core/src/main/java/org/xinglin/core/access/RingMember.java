package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;

/** One of those among whom a prover hides. */
public record RingMember(WalletAddress account, RolePoint key) {}
