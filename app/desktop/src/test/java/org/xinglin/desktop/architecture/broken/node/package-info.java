/** A sample that breaks a rule on purpose. */
@NullMarked
package org.xinglin.desktop.architecture.broken.node;

import org.jspecify.annotations.NullMarked;
