package org.xinglin.desktop.architecture.broken.circle.right;

import org.xinglin.desktop.architecture.broken.circle.left.Left;

/** The other half. */
public interface Right {
    Left left();
}
