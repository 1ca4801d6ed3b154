/**
 * Ethereum's JSON-RPC in words of the engine: methods, parameters, JSON shapes. Knows no sockets.
 */
@NullMarked
package org.xinglin.chain.rpc;

import org.jspecify.annotations.NullMarked;
