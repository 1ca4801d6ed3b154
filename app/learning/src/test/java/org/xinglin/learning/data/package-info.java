/** Tests of the ways from a hospital's files to rows. */
@NullMarked
package org.xinglin.learning.data;

import org.jspecify.annotations.NullMarked;
