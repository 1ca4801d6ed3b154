/** The storage page's view models over places and copies in memory. */
@NullMarked
package org.xinglin.views.storage;

import org.jspecify.annotations.NullMarked;
