package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;

/** Where a statement about a role key holds: nothing made for one contract passes at another, or on another chain. */
public record RoleDomain(long chainId, WalletAddress contract) {}
