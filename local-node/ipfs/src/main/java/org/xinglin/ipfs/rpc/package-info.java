/**
 * The server side of the Kubo RPC API: HTTP, multipart, JSON, one class for a family of commands. What a command does
 * to blocks and pins belongs to {@code repo} and {@code unixfs}.
 */
@NullMarked
package org.xinglin.ipfs.rpc;

import org.jspecify.annotations.NullMarked;
