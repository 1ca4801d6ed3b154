/** How updates become one model: one class a rule. No network and no chain enters. */
@NullMarked
package org.xinglin.federation.aggregation;

import org.jspecify.annotations.NullMarked;
