/** Tests of this part by itself. */
@NullMarked
package org.xinglin.chain.evm;

import org.jspecify.annotations.NullMarked;
