/** Tests of the package of this name. */
@NullMarked
package org.xinglin.learning.training;

import org.jspecify.annotations.NullMarked;
