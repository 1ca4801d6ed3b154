/** Tests. */
@NullMarked
package org.xinglin.federation.model;

import org.jspecify.annotations.NullMarked;
