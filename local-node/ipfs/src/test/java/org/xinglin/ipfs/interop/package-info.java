/**
 * The node and its client beside the importers, clients and daemons of others, which Node.js' package manager brings:
 * tests with the tag {@code interop}, run by {@code mvn verify -Pinterop}. Tests that need nothing but this module never
 * enter.
 */
@NullMarked
package org.xinglin.ipfs.interop;

import org.jspecify.annotations.NullMarked;
