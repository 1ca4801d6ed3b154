/** For tests only: a fake for every port of core, one contract test a port, values to try things on. */
@NullMarked
package org.xinglin.core.testkit;

import org.jspecify.annotations.NullMarked;
