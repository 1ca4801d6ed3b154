/** Speaks the IPFS Pinning Service API to somebody else's service. Knows neither the repo nor Kubo's RPC. */
@NullMarked
package org.xinglin.ipfs.pinning;

import org.jspecify.annotations.NullMarked;
