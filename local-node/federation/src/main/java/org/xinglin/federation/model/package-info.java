/** Models as named float vectors, and nothing more about them: no layer, no loss, no data set. */
@NullMarked
package org.xinglin.federation.model;

import org.jspecify.annotations.NullMarked;
