/** Where the console starts: the windowed program, the command line and their threads. What they are made of is in {@code assembly}. */
@NullMarked
package org.xinglin.desktop;

import org.jspecify.annotations.NullMarked;
