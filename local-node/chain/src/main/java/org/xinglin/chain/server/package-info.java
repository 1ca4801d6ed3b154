/**
 * HTTP and WebSocket for the JSON-RPC, health and metrics, and who may ask for them. Holds no chain logic.
 */
@NullMarked
package org.xinglin.chain.server;

import org.jspecify.annotations.NullMarked;
