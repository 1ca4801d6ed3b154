/** Tests. */
@NullMarked
package org.xinglin.chain.consensus;

import org.jspecify.annotations.NullMarked;
