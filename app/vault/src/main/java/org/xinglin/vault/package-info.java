/**
 * Keys at rest and in use: the vault file, sealing and wrapping (Bouncy Castle), record encryption (Tink). Private keys
 * never leave this package; no network, no database and no screen enters.
 */
@NullMarked
package org.xinglin.vault;

import org.jspecify.annotations.NullMarked;
