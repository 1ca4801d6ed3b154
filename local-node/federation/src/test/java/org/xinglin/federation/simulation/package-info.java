/** Many hospitals against one coordinator in a process of its own, to measure it. No test and no product code enters. */
@NullMarked
package org.xinglin.federation.simulation;

import org.jspecify.annotations.NullMarked;
