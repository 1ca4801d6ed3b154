package org.xinglin.core.keys;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** What an envelope is bound to: opened for another chain, contract, record or reader it fails. */
public record GrantContext(long chainId, WalletAddress contract, Digest record, WalletAddress grantee) {}
