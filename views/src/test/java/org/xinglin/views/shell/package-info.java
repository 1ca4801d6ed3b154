/** Tests of the page without a screen. */
@NullMarked
package org.xinglin.views.shell;

import org.jspecify.annotations.NullMarked;
