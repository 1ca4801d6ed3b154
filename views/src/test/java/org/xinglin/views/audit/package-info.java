/** The audit page over a log in memory. */
@NullMarked
package org.xinglin.views.audit;

import org.jspecify.annotations.NullMarked;
