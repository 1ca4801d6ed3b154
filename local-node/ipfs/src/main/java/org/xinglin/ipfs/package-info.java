/**
 * The embedded IPFS node as one thing that is started and closed. What it is made of lives below: {@code cid} knows
 * nobody, {@code unixfs} knows {@code cid}, {@code repo} both, {@code rpc} all three; {@code client} knows only
 * {@code cid} and {@code unixfs} and works with any Kubo.
 */
@NullMarked
package org.xinglin.ipfs;

import org.jspecify.annotations.NullMarked;
