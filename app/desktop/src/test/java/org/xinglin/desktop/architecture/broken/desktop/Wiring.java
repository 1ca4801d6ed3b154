package org.xinglin.desktop.architecture.broken.desktop;

/** Something of the console. */
public interface Wiring {}
