/** Tests of this part by itself. */
@NullMarked
package org.xinglin.chain.store;

import org.jspecify.annotations.NullMarked;
