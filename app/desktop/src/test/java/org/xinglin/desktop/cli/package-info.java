/** The command line as a stranger meets it: real processes, exit codes, files. */
@NullMarked
package org.xinglin.desktop.cli;

import org.jspecify.annotations.NullMarked;
