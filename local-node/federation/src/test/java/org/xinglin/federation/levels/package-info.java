/** Hospitals with devices: coordinators on real ports at both levels. No production code. */
@NullMarked
package org.xinglin.federation.levels;

import org.jspecify.annotations.NullMarked;
