/** Tests of the content store against the real embedded IPFS node. */
@NullMarked
package org.xinglin.storage;

import org.jspecify.annotations.NullMarked;
