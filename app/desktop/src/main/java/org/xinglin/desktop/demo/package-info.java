/** The whole story in one process, with inputs made here from a seed. It checks every step that it tells. */
@NullMarked
package org.xinglin.desktop.demo;

import org.jspecify.annotations.NullMarked;
