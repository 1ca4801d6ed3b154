/**
 * The client side of the Kubo RPC API, for our own node and for any Kubo daemon: documented parameters only. Nothing of
 * the server and nothing of a repo may enter.
 */
@NullMarked
package org.xinglin.ipfs.client;

import org.jspecify.annotations.NullMarked;
