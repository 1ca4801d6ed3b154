/** Tests of recovery on the screen. */
@NullMarked
package org.xinglin.views.settings.recovery;

import org.jspecify.annotations.NullMarked;
