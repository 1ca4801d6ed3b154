/** Tests of what every page shares. */
@NullMarked
package org.xinglin.views.kit;

import org.jspecify.annotations.NullMarked;
