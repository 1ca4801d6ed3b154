/** Tests. */
@NullMarked
package org.xinglin.federation.policy;

import org.jspecify.annotations.NullMarked;
