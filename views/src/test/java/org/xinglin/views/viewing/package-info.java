/** The viewer over views made in a test. */
@NullMarked
package org.xinglin.views.viewing;

import org.jspecify.annotations.NullMarked;
