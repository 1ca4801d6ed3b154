/** What the watch-dog caught: listed until somebody acknowledges it, and the rules it goes by. */
@NullMarked
package org.xinglin.views.watch;

import org.jspecify.annotations.NullMarked;
