/**
 * The door and the room behind it: {@code Premises} sets a home up or unlocks it, {@code Session} is everything that can be
 * done while it is unlocked. A table of contents; no work is done here.
 */
@NullMarked
package org.xinglin.core.session;

import org.jspecify.annotations.NullMarked;
