/** Archive files against the embedded node. */
@NullMarked
package org.xinglin.storage.car;

import org.jspecify.annotations.NullMarked;
