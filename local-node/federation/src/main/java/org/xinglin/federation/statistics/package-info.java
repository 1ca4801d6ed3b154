/**
 * Counts, means, variances and levels over all hospitals, from vectors that need only be added up, in the open or under secure
 * aggregation: the result is the same to the last bit. A row never enters a vector, only sums over many do.
 */
@NullMarked
package org.xinglin.federation.statistics;

import org.jspecify.annotations.NullMarked;
