/** The names of things, as types, so that no module passes a bare string or number for one. Nothing here does anything. */
@NullMarked
package org.xinglin.core.ids;

import org.jspecify.annotations.NullMarked;
