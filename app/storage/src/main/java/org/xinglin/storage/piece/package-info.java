/** Filecoin's piece commitment, computed while bytes go by. Nothing of IPFS and nothing of a deal's market enters. */
@NullMarked
package org.xinglin.storage.piece;

import org.jspecify.annotations.NullMarked;
