package org.xinglin.desktop.architecture.broken.circle.left;

import org.xinglin.desktop.architecture.broken.circle.right.Right;

/** One half of a circle. */
public interface Left {
    Right right();
}
