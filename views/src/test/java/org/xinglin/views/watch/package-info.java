/** Alerts in memory. */
@NullMarked
package org.xinglin.views.watch;

import org.jspecify.annotations.NullMarked;
