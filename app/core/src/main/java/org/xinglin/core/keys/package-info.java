/**
 * Keys and what is done with them, as capabilities: the vault signs, wraps and opens, and no private key ever leaves it.
 * No algorithm lives here; the vault adapter names those.
 */
@NullMarked
package org.xinglin.core.keys;

import org.jspecify.annotations.NullMarked;
