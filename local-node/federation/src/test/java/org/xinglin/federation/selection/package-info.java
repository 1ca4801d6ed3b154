/** Tests. */
@NullMarked
package org.xinglin.federation.selection;

import org.jspecify.annotations.NullMarked;
