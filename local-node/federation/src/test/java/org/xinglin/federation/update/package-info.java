/** Tests. */
@NullMarked
package org.xinglin.federation.update;

import org.jspecify.annotations.NullMarked;
