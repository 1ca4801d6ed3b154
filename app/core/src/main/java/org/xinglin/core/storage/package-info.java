/**
 * Where ciphertext lies besides the node of every day: its places and copies, its files for the archive, and whether the
 * nodes that keep it are in order. No plaintext and no key of a record enters.
 */
@NullMarked
package org.xinglin.core.storage;

import org.jspecify.annotations.NullMarked;
