/** Federated statistics against the same numbers taken from all rows at once. */
@NullMarked
package org.xinglin.federation.statistics;

import org.jspecify.annotations.NullMarked;
