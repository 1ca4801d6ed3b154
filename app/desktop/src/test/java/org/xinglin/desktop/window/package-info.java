/** The console as a person meets it: real windows without a screen, over the real embedded node. */
@NullMarked
package org.xinglin.desktop.window;

import org.jspecify.annotations.NullMarked;
