/** Tests of the package of this name. */
@NullMarked
package org.xinglin.learning.models;

import org.jspecify.annotations.NullMarked;
