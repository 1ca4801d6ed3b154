/**
 * Blocks and pins on disk: atomic writes, one owner, garbage collection. No HTTP and no JSON may enter.
 */
@NullMarked
package org.xinglin.ipfs.repo;

import org.jspecify.annotations.NullMarked;
