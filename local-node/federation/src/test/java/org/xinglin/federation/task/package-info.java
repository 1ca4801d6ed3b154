/** Tests. */
@NullMarked
package org.xinglin.federation.task;

import org.jspecify.annotations.NullMarked;
