/** Tests of the page without a screen. */
@NullMarked
package org.xinglin.views.chain;

import org.jspecify.annotations.NullMarked;
