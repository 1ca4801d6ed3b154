/** Piece commitments against published ones. */
@NullMarked
package org.xinglin.storage.piece;

import org.jspecify.annotations.NullMarked;
