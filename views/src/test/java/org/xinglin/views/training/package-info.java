/** The training page's view models and words over a hospital in memory. No chart and no window comes here. */
@NullMarked
package org.xinglin.views.training;

import org.jspecify.annotations.NullMarked;
