/**
 * Keeps a copy of a chain that another node seals: asks it for blocks over JSON-RPC and hands them to the engine, which
 * believes none of them unchecked. Seals nothing and serves nothing.
 */
@NullMarked
package org.xinglin.chain.follow;

import org.jspecify.annotations.NullMarked;
