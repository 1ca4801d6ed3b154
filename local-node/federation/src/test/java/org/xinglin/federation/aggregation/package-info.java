/** Tests. */
@NullMarked
package org.xinglin.federation.aggregation;

import org.jspecify.annotations.NullMarked;
