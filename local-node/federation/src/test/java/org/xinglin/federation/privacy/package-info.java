/** Tests. */
@NullMarked
package org.xinglin.federation.privacy;

import org.jspecify.annotations.NullMarked;
