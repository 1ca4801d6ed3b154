/** Tests of the operators on the screen. */
@NullMarked
package org.xinglin.views.settings.operators;

import org.jspecify.annotations.NullMarked;
