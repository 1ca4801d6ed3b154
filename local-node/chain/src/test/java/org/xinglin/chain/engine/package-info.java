/** Tests of this part by itself. */
@NullMarked
package org.xinglin.chain.engine;

import org.jspecify.annotations.NullMarked;
