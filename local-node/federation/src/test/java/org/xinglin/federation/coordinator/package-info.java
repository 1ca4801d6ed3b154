/** Tests. */
@NullMarked
package org.xinglin.federation.coordinator;

import org.jspecify.annotations.NullMarked;
