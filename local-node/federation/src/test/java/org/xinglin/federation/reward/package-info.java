/** Tests. */
@NullMarked
package org.xinglin.federation.reward;

import org.jspecify.annotations.NullMarked;
