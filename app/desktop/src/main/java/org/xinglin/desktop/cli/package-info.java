/** The {@code xinglin} command: one class a subcommand. It says what the use cases did; it decides nothing. */
@NullMarked
package org.xinglin.desktop.cli;

import org.jspecify.annotations.NullMarked;
