/** Tests of the composition root. */
@NullMarked
package org.xinglin.desktop.assembly;

import org.jspecify.annotations.NullMarked;
