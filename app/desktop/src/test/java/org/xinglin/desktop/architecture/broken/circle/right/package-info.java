/** A sample that breaks a rule on purpose. */
@NullMarked
package org.xinglin.desktop.architecture.broken.circle.right;

import org.jspecify.annotations.NullMarked;
