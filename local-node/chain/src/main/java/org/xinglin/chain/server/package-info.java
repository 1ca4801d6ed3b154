/**
 * HTTP and WebSocket on loopback for the JSON-RPC. Holds no chain logic.
 */
@NullMarked
package org.xinglin.chain.server;

import org.jspecify.annotations.NullMarked;
