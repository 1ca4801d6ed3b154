/** Tests of this part by itself. */
@NullMarked
package org.xinglin.chain.codec;

import org.jspecify.annotations.NullMarked;
