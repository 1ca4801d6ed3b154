/** Tests. */
@NullMarked
package org.xinglin.chain.curve;

import org.jspecify.annotations.NullMarked;
