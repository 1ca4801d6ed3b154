/** Tests. */
@NullMarked
package org.xinglin.federation.reputation;

import org.jspecify.annotations.NullMarked;
