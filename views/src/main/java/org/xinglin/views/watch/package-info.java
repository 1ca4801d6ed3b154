/** What the watch-dog caught: listed until somebody acknowledges it. The rules themselves are set elsewhere. */
@NullMarked
package org.xinglin.views.watch;

import org.jspecify.annotations.NullMarked;
