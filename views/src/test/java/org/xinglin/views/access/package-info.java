/** Tests of the page without a screen. */
@NullMarked
package org.xinglin.views.access;

import org.jspecify.annotations.NullMarked;
