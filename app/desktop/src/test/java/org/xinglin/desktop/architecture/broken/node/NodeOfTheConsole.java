package org.xinglin.desktop.architecture.broken.node;

import org.xinglin.desktop.architecture.broken.desktop.Wiring;

/** A node that knows the console. */
interface NodeOfTheConsole {
    Wiring wiring();
}
