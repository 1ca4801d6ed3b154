/** Tests of certificates and connections, over real ports. */
@NullMarked
package org.xinglin.federation.trust;

import org.jspecify.annotations.NullMarked;
