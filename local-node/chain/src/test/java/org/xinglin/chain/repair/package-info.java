/** Tests. */
@NullMarked
package org.xinglin.chain.repair;

import org.jspecify.annotations.NullMarked;
