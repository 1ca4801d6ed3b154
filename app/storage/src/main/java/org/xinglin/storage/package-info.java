/** Ciphertext on IPFS through the Kubo RPC client. No key and no plaintext enters; CIDs are checked, never believed. */
@NullMarked
package org.xinglin.storage;

import org.jspecify.annotations.NullMarked;
