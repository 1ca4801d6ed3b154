package org.xinglin.views.kit;

import org.xinglin.core.kernel.Failure;

/** Something a page tells its reader. */
public sealed interface Notice {
    /** It went wrong. */
    record Trouble(Failure failure) implements Notice {}

    /** It worked. */
    record Done(Message message) implements Notice {}

    /** Worth knowing. */
    record Hint(Message message) implements Notice {}
}
