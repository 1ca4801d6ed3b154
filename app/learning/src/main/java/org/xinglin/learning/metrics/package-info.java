/** How good a model is: from predictions at the hospital, and from sums of many hospitals. Pure Java; only numbers leave. */
@NullMarked
package org.xinglin.learning.metrics;

import org.jspecify.annotations.NullMarked;
