/** Tests of what happens to data when a hospital joins. */
@NullMarked
package org.xinglin.learning.data.joining;

import org.jspecify.annotations.NullMarked;
