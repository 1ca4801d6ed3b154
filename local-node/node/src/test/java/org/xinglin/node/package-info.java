/** Tests. */
@NullMarked
package org.xinglin.node;

import org.jspecify.annotations.NullMarked;
