/** Tests of recovery: the standard's own vectors first, then what must be refused. */
@NullMarked
package org.xinglin.vault.recovery;

import org.jspecify.annotations.NullMarked;
