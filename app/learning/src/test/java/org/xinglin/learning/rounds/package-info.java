/** Whole rounds of several hospitals in one process, and what compression costs them. No network, no real patient. */
@NullMarked
package org.xinglin.learning.rounds;

import org.jspecify.annotations.NullMarked;
