/** Tests of the package of this name. */
@NullMarked
package org.xinglin.learning.metrics;

import org.jspecify.annotations.NullMarked;
