/** The composition root: the only place that names adapters, and where what was opened is closed in reverse order. */
@NullMarked
package org.xinglin.desktop.assembly;

import org.jspecify.annotations.NullMarked;
