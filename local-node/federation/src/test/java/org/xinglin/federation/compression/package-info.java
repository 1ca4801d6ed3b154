/** Tests. */
@NullMarked
package org.xinglin.federation.compression;

import org.jspecify.annotations.NullMarked;
